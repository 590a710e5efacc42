package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.ByNumber;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The components of a kind of record, in the order of their declaration.
 *
 * @param row whether none of them holds records or a list of texts that is spelled out, so that a
 *     record reads well on one line
 */
record RecordShape(List<Component> components, boolean row) {

  /**
   * One component.
   *
   * @param table that has its values, where they are said by number
   */
  record Component(String name, Method accessor, Optional<String> table) {

    /** What a record has there. */
    Object of(Record data) {
      try {
        return accessor.invoke(data);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(name + " of " + data.getClass() + " cannot be read", e);
      }
    }
  }

  /** The shape of a class of records. */
  static RecordShape of(Class<?> type) {
    List<Component> components = new ArrayList<>();
    boolean row = true;
    for (RecordComponent component : type.getRecordComponents()) {
      Optional<String> table =
          Optional.ofNullable(component.getAnnotation(ByNumber.class)).map(ByNumber::value);
      components.add(new Component(component.getName(), component.getAccessor(), table));
      row &= table.isPresent() || isShort(component.getGenericType());
    }
    return new RecordShape(List.copyOf(components), row);
  }

  private static boolean isShort(Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      return !Collection.class.isAssignableFrom(raw)
          && !Map.class.isAssignableFrom(raw)
          && isShort(generic.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> raw && !raw.isRecord();
  }
}
