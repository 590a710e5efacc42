package dev.kerf.cli.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code result.json} says, read as a script would.
 *
 * @param types the outermost types, by name
 * @param leftOut how many files do not count, by reason
 * @param recommended the id of the recommended candidate
 * @param serviceOf the recommended candidate's service of each element that is in one
 */
record WrittenReport(
    String title,
    List<String> types,
    Map<String, Integer> leftOut,
    Optional<String> recommended,
    Map<String, String> serviceOf) {

  static WrittenReport read(Path file) {
    JsonNode root = JsonMapper.shared().readTree(file);
    List<String> types = new ArrayList<>();
    root.required("types").forEach(type -> types.add(type.required("name").asString()));
    Map<String, Integer> leftOut = new TreeMap<>();
    root.required("coverage")
        .required("leftOutByReason")
        .properties()
        .forEach(reason -> leftOut.put(reason.getKey(), reason.getValue().asInt()));
    JsonNode recommended = root.path("recommended");
    Optional<String> id =
        recommended.isMissingNode() || recommended.isNull()
            ? Optional.empty()
            : Optional.of(recommended.asString());
    Map<String, String> serviceOf = new TreeMap<>();
    for (JsonNode candidate : root.required("candidates")) {
      if (id.equals(Optional.of(candidate.required("id").asString()))) {
        candidate.required("services").forEach(service -> place(service, serviceOf));
      }
    }
    return new WrittenReport(root.required("title").asString(), types, leftOut, id, serviceOf);
  }

  private static void place(JsonNode service, Map<String, String> serviceOf) {
    String id = service.required("id").asString();
    service.required("types").forEach(type -> serviceOf.put(type.asString(), id));
    service.required("stores").forEach(store -> serviceOf.put(store.asString(), id));
  }

  /** How many files are left out for a reason that starts so. */
  int leftOutFor(String reason) {
    return leftOut.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(reason))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
