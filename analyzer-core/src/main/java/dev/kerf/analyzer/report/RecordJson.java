package dev.kerf.analyzer.report;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes records as JSON objects, component by component in the order of their declaration.
 *
 * <p>Data binding would do the same at five times the start-up cost, which every run would pay.
 */
final class RecordJson {

  /** Digits after the point: figures are estimates, and no two JDKs must print them differently. */
  private static final int DIGITS = 4;

  private static final int REPLACEMENT = 0xFFFD;

  private final JsonGenerator generator;
  private final Map<Class<?>, RecordComponent[]> components = new HashMap<>();

  RecordJson(JsonGenerator generator) {
    this.generator = generator;
  }

  /** Writes one value as a document of its own, with a line feed at its end. */
  static void write(Object value, OutputStream stream) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator generator = factory.createGenerator(JsonReport.layout(), stream)) {
      new RecordJson(generator).write(value);
      generator.writeRaw('\n');
    } catch (JacksonException e) {
      throw e.getCause() instanceof IOException io
          ? io
          : new IOException("cannot write the result: " + e.getMessage(), e);
    }
  }

  /**
   * Half a character, as a literal of Java may hold it, would make the whole document unreadable.
   */
  private static String wellFormed(String text) {
    boolean halves = text.codePoints().anyMatch(RecordJson::isHalf);
    return halves
        ? text.codePoints()
            .map(c -> isHalf(c) ? REPLACEMENT : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : text;
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** Writes a record, collection, map with text keys, optional, text, number, flag or null. */
  void write(Object value) {
    if (value instanceof String text) {
      generator.writeString(wellFormed(text));
    } else if (value instanceof Record data) {
      writeRecord(data);
    } else if (value instanceof Collection<?> values) {
      generator.writeStartArray();
      values.forEach(this::write);
      generator.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      map.forEach(
          (key, element) -> {
            generator.writeName(wellFormed((String) key));
            write(element);
          });
      generator.writeEndObject();
    } else if (value instanceof Optional<?> optional) {
      write(optional.orElse(null));
    } else if (value instanceof OptionalDouble optional) {
      write(optional.isPresent() ? (Object) optional.getAsDouble() : null);
    } else if (value instanceof Integer number) {
      generator.writeNumber(number);
    } else if (value instanceof Double number) {
      generator.writeNumber(rounded(number));
    } else if (value instanceof Boolean flag) {
      generator.writeBoolean(flag);
    } else if (value == null) {
      generator.writeNull();
    } else {
      throw new IllegalArgumentException("the contract has no " + value.getClass());
    }
  }

  private void writeRecord(Record data) {
    generator.writeStartObject();
    for (RecordComponent component :
        components.computeIfAbsent(data.getClass(), Class::getRecordComponents)) {
      generator.writeName(component.getName());
      write(valueOf(component, data));
    }
    generator.writeEndObject();
  }

  private static Object valueOf(RecordComponent component, Record data) {
    try {
      return component.getAccessor().invoke(data);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(
          component.getName() + " of " + data.getClass() + " cannot be read", e);
    }
  }

  private static BigDecimal rounded(double number) {
    BigDecimal exact = new BigDecimal(number).setScale(DIGITS, RoundingMode.HALF_EVEN);
    BigDecimal short0 = exact.stripTrailingZeros();
    return short0.scale() < 0 ? short0.setScale(0) : short0;
  }
}
