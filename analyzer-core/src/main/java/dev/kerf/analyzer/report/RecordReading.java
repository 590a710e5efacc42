package dev.kerf.analyzer.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what {@link RecordJson} wrote.
 *
 * @param type of the record
 * @param version of its schema that this Kerf knows
 * @param mark a key of it that no other document of Kerf has
 * @param what people call it, with its article: {@code a result}
 * @param remedy what to do about one of another version
 */
record RecordReading<T>(Class<T> type, int version, String mark, String what, String remedy) {

  /** Where what is not closed began, as the JSON reader says it without the text at hand. */
  private static final Pattern STARTED_AT =
      Pattern.compile(" \\(start marker at \\[Source: .*]\\)");

  /**
   * Reads one.
   *
   * @throws IOException when the stream breaks, holds something else, or one of another schema
   *     version; the message says which, and where in the text
   */
  T read(InputStream stream) throws IOException {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .annotationIntrospector(new NumberedValue.Finder())
            .build();
    try {
      JsonNode tree = mapper.readTree(stream);
      require(tree, "schemaVersion");
      require(tree, mark);
      int stated = tree.path("schemaVersion").asInt(0);
      if (stated != version) {
        throw new IOException(
            "this is "
                + what
                + " of schema version "
                + stated
                + ", this Kerf reads "
                + version
                + ": "
                + remedy);
      }
      JsonNode tables = tree.path(RecordJson.TABLES);
      if (tree instanceof ObjectNode document) {
        document.remove(RecordJson.TABLES);
      }
      return mapper
          .readerFor(type)
          .withAttribute(NumberedValue.Tables.class, new NumberedValue.Tables(tables))
          .readValue(tree);
    } catch (DatabindException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(misfit(e), e);
    } catch (JacksonException e) {
      throw e.getCause() instanceof IOException io
          ? io
          : new IOException("not " + what + " of Kerf: " + problem(e), e);
    }
  }

  /** It is JSON with the right keys, and yet not what this Kerf writes. */
  private String misfit(DatabindException e) {
    StringBuilder at = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      String key = step.getPropertyName();
      at.append(key == null ? "[" + step.getIndex() + ']' : at.isEmpty() ? key : '.' + key);
    }
    return "this is "
        + what
        + " of another Kerf, or was changed by hand: this one does not read "
        + (at.isEmpty() ? "what is in it" : "what stands at " + at)
        + "; "
        + remedy;
  }

  /** With the line and column where it stands, but without what only the JSON reader knows. */
  private static String problem(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    boolean known = at != null && at.getLineNr() > 0;
    return STARTED_AT.matcher(e.getOriginalMessage()).replaceAll("")
        + (known ? " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ')' : "");
  }

  private void require(JsonNode tree, String key) throws IOException {
    if (!tree.has(key)) {
      throw new IOException("not " + what + " of Kerf: it has no " + key);
    }
  }
}
