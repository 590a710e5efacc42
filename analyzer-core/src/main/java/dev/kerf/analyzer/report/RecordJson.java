package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.ByNumber;
import dev.kerf.analyzer.result.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes records as JSON objects, component by component in the order of their declaration.
 *
 * <p>Data binding would do the same at five times the start-up cost, which every run would pay.
 */
final class RecordJson {

  /** The key of the tables of a document that has any. */
  static final String TABLES = "tables";

  /** Digits after the point: figures are estimates, and no two JDKs must print them differently. */
  private static final int DIGITS = 4;

  private static final char REPLACEMENT = 0xFFFD;

  /** How a document with tables is laid out, and what is in them. */
  private record Tabled(RecordLines lines, ValueTables tables) {}

  private final JsonGenerator generator;
  private final Optional<Tabled> tabled;
  private final Map<Class<?>, RecordShape> shapes = new HashMap<>();

  /** Writes into a document that spells everything out. */
  RecordJson(JsonGenerator generator) {
    this(generator, Optional.empty());
  }

  private RecordJson(JsonGenerator generator, Optional<Tabled> tabled) {
    this.generator = generator;
    this.tabled = tabled;
  }

  /** Writes one value as a document of its own, with a line feed at its end. */
  static void write(Object value, OutputStream stream) throws IOException {
    write(stream, JsonReport.layout(), generator -> new RecordJson(generator).write(value));
  }

  /**
   * Writes one record as a document of its own, with {@link ByNumber what is said by number} in
   * tables at its end and a record without others in it on one line.
   */
  static void writeWithTables(Record value, OutputStream stream) throws IOException {
    RecordLines lines = new RecordLines();
    write(
        stream,
        JsonReport.layout(lines),
        generator ->
            new RecordJson(generator, Optional.of(new Tabled(lines, new ValueTables())))
                .writeDocument(value));
  }

  private interface Content {
    void writeTo(JsonGenerator generator);
  }

  private static void write(OutputStream stream, ObjectWriteContext layout, Content content)
      throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator generator = factory.createGenerator(layout, stream)) {
      content.writeTo(generator);
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
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(c -> isHalf(c) ? REPLACEMENT : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
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

  private void writeDocument(Record value) {
    generator.writeStartObject();
    writeComponents(value, shape(value));
    generator.writeName(TABLES);
    generator.writeStartObject();
    ValueTables tables = tabled.orElseThrow().tables();
    for (String table : tables.names()) {
      generator.writeName(table);
      write(tables.of(table));
    }
    // Last, since what other tables hold has texts of its own.
    generator.writeName(ByNumber.TEXTS);
    write(tables.of(ByNumber.TEXTS));
    generator.writeEndObject();
    generator.writeEndObject();
  }

  private void writeRecord(Record data) {
    RecordShape shape = shape(data);
    generator.writeStartObject();
    // What stands before the record is written by now: a line of its own begins with it.
    join(shape.row());
    writeComponents(data, shape);
    generator.writeEndObject();
    part(shape.row());
  }

  private void join(boolean asked) {
    if (asked && tabled.isPresent()) {
      tabled.get().lines().join();
    }
  }

  private void part(boolean asked) {
    if (asked && tabled.isPresent()) {
      tabled.get().lines().part();
    }
  }

  private RecordShape shape(Record data) {
    return shapes.computeIfAbsent(data.getClass(), RecordShape::of);
  }

  private void writeComponents(Record data, RecordShape shape) {
    for (RecordShape.Component component : shape.components()) {
      generator.writeName(component.name());
      if (tabled.isPresent() && component.table().isPresent()) {
        writeByNumber(component.of(data), component.table().get(), tabled.get().tables());
      } else {
        write(component.of(data));
      }
    }
  }

  private void writeByNumber(Object value, String table, ValueTables tables) {
    if (value instanceof Collection<?> values) {
      generator.writeStartArray();
      join(true);
      values.forEach(each -> writeByNumber(each, table, tables));
      generator.writeEndArray();
      part(true);
    } else if (value instanceof Place place) {
      generator.writeStartArray();
      join(true);
      generator.writeNumber(tables.number(table, place.path()));
      generator.writeNumber(place.line());
      generator.writeEndArray();
      part(true);
    } else {
      generator.writeNumber(tables.number(table, value));
    }
  }

  private static BigDecimal rounded(double number) {
    BigDecimal exact = new BigDecimal(number).setScale(DIGITS, RoundingMode.HALF_EVEN);
    BigDecimal short0 = exact.stripTrailingZeros();
    return short0.scale() < 0 ? short0.setScale(0) : short0;
  }
}
