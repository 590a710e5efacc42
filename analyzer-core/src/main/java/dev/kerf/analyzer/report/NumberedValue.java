package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.ByNumber;
import dev.kerf.analyzer.result.Place;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Reads a value that a document says {@link ByNumber by number} from the tables of it. */
final class NumberedValue extends ValueDeserializer<Object> {

  private final JavaType type;
  private final String table;

  /** As the annotations name it; what it reads follows from where it is used. */
  NumberedValue() {
    this(null, "");
  }

  private NumberedValue(JavaType type, String table) {
    this.type = type;
    this.table = table;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, BeanProperty property) {
    JavaType whole = property.getType();
    return new NumberedValue(
        whole.isCollectionLikeType() ? whole.getContentType() : whole,
        property.getAnnotation(ByNumber.class).value());
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) {
    JsonNode said = context.readTree(parser);
    Tables tables = (Tables) context.getAttribute(Tables.class);
    if (type.hasRawClass(Place.class)) {
      return new Place(
          (String) tables.value(table, said.path(0), context.constructType(String.class), context),
          number(said.path(1)));
    }
    return tables.value(table, said, type, context);
  }

  private static int number(JsonNode said) {
    if (!said.isInt()) {
      throw damaged(said + " stands where a number belongs");
    }
    return said.intValue();
  }

  /** In our words, which whoever reads the document tells as they are. */
  private static JacksonIOException damaged(String problem) {
    return JacksonIOException.construct(
        new IOException(problem + ": it was cut off, or changed by hand"));
  }

  /** The tables of a document, of whose values those are made that somebody asks for. */
  static final class Tables {

    private final JsonNode written;
    private final Map<String, Object[]> read = new HashMap<>();

    Tables(JsonNode written) {
      this.written = written;
    }

    private Object value(
        String table, JsonNode said, JavaType type, DeserializationContext context) {
      JsonNode entries = written.path(table);
      int number = number(said);
      if (number < 0 || number >= entries.size()) {
        throw damaged("the table '" + table + "' has no entry " + number);
      }
      Object[] values = read.computeIfAbsent(table, name -> new Object[entries.size()]);
      if (values[number] == null) {
        values[number] = context.readTreeAsValue(entries.get(number), type);
      }
      return values[number];
    }
  }

  /** Finds what is said by number by its annotation. */
  static final class Finder extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
      return isByNumber(annotated) && !annotated.getType().isCollectionLikeType()
          ? NumberedValue.class
          : super.findDeserializer(config, annotated);
    }

    @Override
    public Object findContentDeserializer(MapperConfig<?> config, Annotated annotated) {
      return isByNumber(annotated) && annotated.getType().isCollectionLikeType()
          ? NumberedValue.class
          : super.findContentDeserializer(config, annotated);
    }

    private static boolean isByNumber(Annotated annotated) {
      return annotated.hasAnnotation(ByNumber.class);
    }
  }
}
