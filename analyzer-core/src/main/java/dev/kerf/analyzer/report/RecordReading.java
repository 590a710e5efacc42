package dev.kerf.analyzer.report;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what {@link RecordJson} wrote.
 *
 * @param type of the record
 * @param version of its schema that this Kerf knows
 * @param what people call it, with its article: {@code a result}
 * @param remedy what to do about one of another version
 */
record RecordReading<T>(Class<T> type, int version, String what, String remedy) {

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
            .build();
    try {
      JsonNode tree = mapper.readTree(stream);
      int stated = tree.path("schemaVersion").asInt(0);
      if (stated != version) {
        throw new IOException(
            stated == 0
                ? "not " + what + " of Kerf: it has no schemaVersion"
                : "this is "
                    + what
                    + " of schema version "
                    + stated
                    + ", this Kerf reads "
                    + version
                    + ": "
                    + remedy);
      }
      return mapper.treeToValue(tree, type);
    } catch (JacksonException e) {
      throw e.getCause() instanceof IOException io
          ? io
          : new IOException("not " + what + " of Kerf: " + e.getMessage(), e);
    }
  }
}
