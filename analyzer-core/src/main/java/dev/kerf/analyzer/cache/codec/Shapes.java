package dev.kerf.analyzer.cache.codec;

import dev.kerf.analyzer.model.ColumnName;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The shapes of types, by what the types declare. */
final class Shapes {

  private static final List<StoreKind> STORE_KINDS = List.of(StoreKind.values());

  /** Of sets of texts, whose order is the only one beside the natural one. */
  private static final Comparator<Object> IGNORING_CASE = ignoringCase();

  private final Map<Class<?>, Shape> known = new HashMap<>();

  Shapes() {
    known.put(int.class, new Number());
    known.put(Integer.class, new Number());
    known.put(boolean.class, new Flag());
    known.put(String.class, new Text());
    known.put(TypeName.class, new Name(TypeName.class, new TypeNames()));
    known.put(MethodName.class, new Name(MethodName.class, new MethodNames(of(TypeName.class))));
    // Nearly each is met once only: to look for it among those known costs more than it saves.
    known.put(SourceLocation.class, unshared(SourceLocation.class));
    known.put(Evidence.class, unshared(Evidence.class));
    // Names of stores are equal whatever their case, and yet are shown as they are written.
    known.put(StoreName.class, new Shared(StoreName.class, new StoreNames()));
    known.put(ColumnName.class, new Shared(ColumnName.class, new ColumnNames(of(StoreName.class))));
  }

  private Shape unshared(Class<?> record) {
    RecordShape shape = new RecordShape(record);
    shape.read(this);
    return shape;
  }

  /**
   * The shape of a type.
   *
   * @throws IllegalArgumentException where it has none
   */
  Shape of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return container(generic);
    }
    Class<?> plain = (Class<?>) type;
    Shape shape = known.get(plain);
    if (shape != null) {
      if (shape instanceof Shared record) {
        record.meetAgain();
      }
      return shape;
    }
    if (plain.isRecord()) {
      RecordShape record = new RecordShape(plain);
      // Known before its parts are: a record may hold others of its kind.
      known.put(plain, new Shared(plain, record));
      record.read(this);
    } else if (plain.isEnum()) {
      known.put(plain, new OneOf(List.of(plain.getEnumConstants())));
    } else if (plain.isSealed()) {
      Family family = new Family(plain);
      known.put(plain, family);
      family.read(this);
    } else {
      throw new IllegalArgumentException("no shape for " + type);
    }
    return known.get(plain);
  }

  private Shape container(ParameterizedType type) {
    Type[] of = type.getActualTypeArguments();
    Class<?> raw = (Class<?>) type.getRawType();
    if (raw == Optional.class) {
      return new Perhaps(of(of[0]));
    } else if (raw == List.class) {
      return new Many(of(of[0]));
    } else if (raw == SortedSet.class) {
      return new Sorted(of(of[0]));
    } else if (raw == SortedMap.class) {
      return new Mapped(of(of[0]), of(of[1]));
    }
    throw new IllegalArgumentException("no shape for " + type);
  }

  private record Number() implements Shape {
    @Override
    public void write(Object value, SharedOutput out) {
      out.plain().number((Integer) value);
    }

    @Override
    public Object read(SharedInput in) {
      return in.plain().number();
    }
  }

  private record Flag() implements Shape {
    @Override
    public void write(Object value, SharedOutput out) {
      out.plain().flag((Boolean) value);
    }

    @Override
    public Object read(SharedInput in) {
      return in.plain().flag();
    }
  }

  private record Text() implements Shape {
    @Override
    public void write(Object value, SharedOutput out) {
      out.plain().text((String) value);
    }

    @Override
    public Object read(SharedInput in) {
      return in.plain().text();
    }
  }

  private record OneOf(List<?> constants) implements Shape {
    @Override
    public void write(Object value, SharedOutput out) {
      out.plain().number(((Enum<?>) value).ordinal());
    }

    @Override
    public Object read(SharedInput in) {
      return in.plain().one(constants);
    }
  }

  /** A class of a sealed family, told by its place among them. */
  private static final class Family implements Shape {

    private final List<Class<?>> kinds;
    private final List<Shape> shapes = new ArrayList<>();

    Family(Class<?> family) {
      this.kinds = List.of(family.getPermittedSubclasses());
    }

    void read(Shapes all) {
      kinds.forEach(kind -> shapes.add(all.of(kind)));
    }

    @Override
    public void write(Object value, SharedOutput out) {
      int kind = kinds.indexOf(value.getClass());
      out.plain().number(kind);
      shapes.get(kind).write(value, out);
    }

    @Override
    public Object read(SharedInput in) {
      return in.plain().one(shapes).read(in);
    }
  }

  /** A name: equal ones can't be told apart. */
  private record Name(Class<?> type, Shape shape) implements Shape {
    @Override
    public void write(Object value, SharedOutput out) {
      out.name(value, shape);
    }

    @Override
    public Object read(SharedInput in) {
      return in.value(type, shape);
    }
  }

  /**
   * An object that several others may hold. Where only one component of one record is of its type,
   * it is nearly always met once only, and to look for it among those known costs more than it
   * saves.
   */
  private static final class Shared implements Shape {

    private final Class<?> type;
    private final Shape shape;
    private boolean metAgain;

    Shared(Class<?> type, Shape shape) {
      this.type = type;
      this.shape = shape;
    }

    /** Another component is of this type. */
    void meetAgain() {
      metAgain = true;
    }

    @Override
    public void write(Object value, SharedOutput out) {
      if (metAgain) {
        out.object(value, shape);
      } else {
        shape.write(value, out);
      }
    }

    @Override
    public Object read(SharedInput in) {
      return metAgain ? in.value(type, shape) : shape.read(in);
    }
  }

  private record TypeNames() implements Shape {
    @Override
    public void write(Object value, SharedOutput out) {
      out.plain().text(((TypeName) value).binaryName());
    }

    @Override
    public Object read(SharedInput in) {
      return TypeName.of(in.plain().text());
    }
  }

  private record MethodNames(Shape owners) implements Shape {
    @Override
    public void write(Object value, SharedOutput out) {
      MethodName method = (MethodName) value;
      owners.write(method.owner(), out);
      out.plain().text(method.name()).all(method.parameters(), (text, plain) -> plain.text(text));
    }

    @Override
    public Object read(SharedInput in) {
      return new MethodName(
          (TypeName) owners.read(in), in.plain().text(), in.plain().all(FactInput::text));
    }
  }

  private record StoreNames() implements Shape {
    @Override
    public void write(Object value, SharedOutput out) {
      StoreName store = (StoreName) value;
      out.plain().number(store.kind().ordinal()).text(store.schema()).text(store.name());
    }

    @Override
    public Object read(SharedInput in) {
      return new StoreName(in.plain().one(STORE_KINDS), in.plain().text(), in.plain().text());
    }
  }

  private record ColumnNames(Shape stores) implements Shape {
    @Override
    public void write(Object value, SharedOutput out) {
      ColumnName column = (ColumnName) value;
      stores.write(column.store(), out);
      out.plain().text(column.column());
    }

    @Override
    public Object read(SharedInput in) {
      return new ColumnName((StoreName) stores.read(in), in.plain().text());
    }
  }

  private record Perhaps(Shape of) implements Shape {
    @Override
    public void write(Object value, SharedOutput out) {
      Optional<?> held = (Optional<?>) value;
      out.plain().flag(held.isPresent());
      if (held.isPresent()) {
        of.write(held.get(), out);
      }
    }

    @Override
    public Object read(SharedInput in) {
      return in.plain().flag() ? Optional.of(of.read(in)) : Optional.empty();
    }
  }

  private record Many(Shape of) implements Shape {
    @Override
    public void write(Object value, SharedOutput out) {
      writeAll((List<?>) value, of, out);
    }

    @Override
    public Object read(SharedInput in) {
      return readAll(of, in);
    }
  }

  private record Sorted(Shape of) implements Shape {
    @Override
    public void write(Object value, SharedOutput out) {
      SortedSet<?> set = (SortedSet<?>) value;
      boolean caseCounts = set.comparator() != String.CASE_INSENSITIVE_ORDER;
      if (caseCounts) {
        natural(set.comparator());
      }
      out.plain().flag(caseCounts);
      writeAll(set, of, out);
    }

    @Override
    public Object read(SharedInput in) {
      SortedSet<Object> set = in.plain().flag() ? new TreeSet<>() : new TreeSet<>(IGNORING_CASE);
      set.addAll(readAll(of, in));
      return set;
    }
  }

  private record Mapped(Shape keys, Shape values) implements Shape {
    @Override
    public void write(Object value, SharedOutput out) {
      SortedMap<?, ?> map = (SortedMap<?, ?>) value;
      natural(map.comparator());
      writeAll(map.keySet(), keys, out);
      writeAll(map.values(), values, out);
    }

    @Override
    public Object read(SharedInput in) {
      List<Object> read = readAll(keys, in);
      List<Object> held = readAll(values, in);
      SortedMap<Object, Object> map = new TreeMap<>();
      for (int i = 0; i < read.size(); i++) {
        map.put(read.get(i), held.get(i));
      }
      return map;
    }
  }

  @SuppressWarnings("unchecked")
  private static Comparator<Object> ignoringCase() {
    return (Comparator<Object>) (Comparator<?>) String.CASE_INSENSITIVE_ORDER;
  }

  /** Another order would be lost. */
  private static void natural(Object comparator) {
    if (comparator != null) {
      throw new IllegalArgumentException("sorted by " + comparator);
    }
  }

  private static void writeAll(Collection<?> values, Shape shape, SharedOutput out) {
    out.plain().number(values.size());
    for (Object value : values) {
      shape.write(value, out);
    }
  }

  private static List<Object> readAll(Shape shape, SharedInput in) {
    int count = in.plain().count();
    List<Object> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(shape.read(in));
    }
    return values;
  }
}
