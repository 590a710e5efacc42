package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.ScriptStated;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.sql.SqlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Statements that the application keeps in files of their own, one file for each, and reads by the
 * file's name. A script that makes the schema is none of them: see {@link ScriptRuns}.
 */
final class ScriptTexts {

  /** Longer ones are scripts that run as a whole. */
  private static final int LONGEST = 50_000;

  /** With more files of that name than this, it says too little of which one is meant. */
  private static final int MAX_ALIKE = 8;

  private static final Set<String> HANDED_ON =
      Set.of(
          "getInputStream",
          "openStream",
          "getFile",
          "toPath",
          "toURI",
          "getPath",
          "getContentAsString",
          "getContentAsByteArray",
          "readAllBytes",
          "toByteArray",
          "copyToByteArray",
          "requireNonNull",
          "lines",
          "collect",
          "useDelimiter",
          "next");

  private static final Pattern PATH =
      Pattern.compile("[\\w./:*-]*[\\w-]\\.sql", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMENTS =
      Pattern.compile("\\A(?:\\s|--[^\\n]*+(?:\\n|\\z)|/\\*(?s:.*?)\\*/)*+");
  private static final Pattern SCHEMA =
      Pattern.compile("(?im)^\\s*(?:create|alter|drop|grant|comment\\s+on)\\s");

  /** A file's path, with a slash before it, and what stands there: often the same in two places. */
  private record File(String path, String text) {}

  private final ResolvedApplication application;
  private Map<String, List<File>> byName;

  ScriptTexts(ResolvedApplication application) {
    this.application = application;
  }

  /** The statement in a file that is opened by its name: the text stands for the stream as well. */
  Optional<TextValue> opened(List<TextValue> arguments) {
    for (TextValue value : arguments) {
      if (value instanceof Texts texts && texts.isKnown()) {
        Optional<Texts> found = of(texts.first().text().strip());
        if (found.isPresent()) {
          return found.filter(TextTemplates::isStatement).map(TextValue.class::cast);
        }
      }
    }
    return Optional.empty();
  }

  /** What a library's method gives that opens a file, or hands an opened one on. */
  Optional<TextValue> read(String method, TextValue receiver, List<TextValue> arguments) {
    return opened(arguments)
        .or(
            () ->
                Stream.concat(Stream.ofNullable(receiver), arguments.stream())
                    .filter(value -> HANDED_ON.contains(method))
                    .filter(TextTemplates::isStatement)
                    .findFirst());
  }

  /** A resource by its name, a reader around a stream. */
  Optional<TextValue> wrapped(List<TextValue> arguments) {
    return opened(arguments)
        .or(() -> arguments.stream().limit(1).filter(TextTemplates::isStatement).findFirst());
  }

  private Optional<Texts> of(String path) {
    if (path.length() > 300 || !PATH.matcher(path).matches()) {
      return Optional.empty();
    }
    String end = ('/' + path.substring(path.lastIndexOf(':') + 1)).replaceAll("/+\\.?/*", "/");
    List<SqlText> found = new ArrayList<>();
    for (File file : files().getOrDefault(end.substring(end.lastIndexOf('/') + 1), List.of())) {
      if (file.path().endsWith(end)) {
        found.add(SqlText.of(COMMENTS.matcher(file.text()).replaceFirst("")));
      }
    }
    return found.isEmpty() || found.size() > MAX_ALIKE
        ? Optional.empty()
        : Optional.of(new Texts(found));
  }

  private Map<String, List<File>> files() {
    if (byName == null) {
      byName = new HashMap<>();
      for (ResolvedApplication.Document document : application.documents()) {
        if (document.fact() instanceof ScriptStated script
            && script.text().length() <= LONGEST
            && !SCHEMA.matcher(script.text()).find()) {
          String path = '/' + document.path();
          byName
              .computeIfAbsent(
                  path.substring(path.lastIndexOf('/') + 1), name -> new ArrayList<>(1))
              .add(new File(path, script.text()));
        }
      }
    }
    return byName;
  }
}
