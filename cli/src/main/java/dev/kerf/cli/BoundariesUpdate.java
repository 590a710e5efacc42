package dev.kerf.cli;

import dev.kerf.analyzer.boundary.BoundariesEditor;
import dev.kerf.analyzer.boundary.BoundariesEditor.Edit;
import dev.kerf.analyzer.file.BoundedFile;
import dev.kerf.analyzer.result.GateNotice;
import dev.kerf.analyzer.result.GateResult;
import dev.kerf.analyzer.yaml.YamlDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Does in the boundaries file what the notices of the gate ask for. */
final class BoundariesUpdate {

  private BoundariesUpdate() {}

  /**
   * Tries whether the boundaries file can be written. Which of the files that it includes have to
   * change is only known afterwards.
   *
   * @throws WrongUse if it cannot
   */
  static void tryWriting(GateRequest request) {
    Path file = request.folder().resolve(request.boundaries());
    if (Files.isRegularFile(file)) { // One that is not there has words of its own.
      OutputFolder.tryFile(file, List.of(request.folder()), "--boundaries");
    }
  }

  /**
   * Takes out what nothing needs any more, and writes the new names of types over the old ones.
   *
   * @throws WrongUse when the file cannot be changed, or a commit was judged and not the files
   */
  static void apply(GateRequest request, GateResult result, Streams streams) {
    SortedMap<String, List<Edit>> edits = new TreeMap<>();
    result.notices().stream()
        .filter(notice -> notice.replacement().isPresent())
        .forEach(
            notice ->
                edits
                    .computeIfAbsent(notice.at().path(), key -> new ArrayList<>())
                    .add(edit(notice)));
    edits.forEach((path, all) -> apply(request, path, all.stream().distinct().toList(), streams));
  }

  /** One file: the boundaries file or one that it includes. */
  private static void apply(GateRequest request, String path, List<Edit> edits, Streams streams) {
    Path file = request.folder().resolve(path).toAbsolutePath();
    if (request.head().isPresent() || !Files.isRegularFile(file)) {
      throw new WrongUse(
          "--update changes files, and a commit was judged", "Check it out and leave out --head.");
    }
    try {
      String text =
          BoundariesEditor.apply(
                  new String(
                      BoundedFile.whole(file, YamlDocument.MAX_BYTES), StandardCharsets.UTF_8),
                  edits)
              .orElseThrow(
                  () ->
                      new WrongUse(
                          file + " changed while it was judged", "Run the command again."));
      OutputFolder.write(
          file,
          List.of(request.folder()),
          "--boundaries",
          stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
      String entries = edits.size() == 1 ? " entry" : " entries";
      streams.err().println(path + ": " + edits.size() + entries + " brought up to date");
    } catch (IOException e) {
      throw new WrongUse(file + " cannot be read", "Make it a file in UTF-8.", e);
    }
  }

  private static Edit edit(GateNotice notice) {
    return new Edit(notice.at().line(), notice.column(), notice.replacement().orElseThrow());
  }
}
