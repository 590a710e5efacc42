package dev.kerf.cli.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of docs/guides, as far as it can be run.
 *
 * @param blocks in their order
 */
record Guide(String name, String text, List<Block> blocks) {

  static final Path FOLDER =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("docs/guides");

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+) ?(\\w*)\\n(.*?)^```$");

  /** One hash alone begins a comment, too. */
  private static final Pattern HEADING = Pattern.compile("(?m)^##+ (.*)$");

  private static final Pattern PATH =
      Pattern.compile("(?m)^(?://|--|#) ((?:[\\w.-]+/)*\\w+\\.\\w+)$");

  /**
   * What stands between two fences.
   *
   * @param heading the nearest above; empty before the first
   * @param language its first word: {@code java}, {@code yaml}, {@code sh}
   * @param role its second word: {@code base}, {@code before}, {@code after}; empty without one
   */
  record Block(String heading, String language, String role, String text) {

    /** The files that it shows; each begins with its path in a comment. */
    Map<String, String> files() {
      Map<String, String> out = new LinkedHashMap<>();
      Matcher path = PATH.matcher(text);
      String open = "";
      int from = 0;
      while (path.find()) {
        if (!open.isEmpty()) {
          out.put(open, text.substring(from, path.start()));
        }
        open = path.group(1);
        from = path.end() + 1;
      }
      if (!open.isEmpty()) {
        out.put(open, text.substring(from));
      }
      return out;
    }
  }

  /** All pages, sorted by name. */
  static List<Guide> all() throws IOException {
    List<Guide> out = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        out.add(read(file));
      }
    }
    return out;
  }

  static Guide named(String name) throws IOException {
    return read(FOLDER.resolve(name));
  }

  private static Guide read(Path file) throws IOException {
    String text = Files.readString(file);
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      Matcher heading = HEADING.matcher(text).region(0, block.start());
      String title = heading.results().map(found -> found.group(1)).reduce("", (a, b) -> b);
      blocks.add(new Block(title, block.group(1), block.group(2), block.group(3)));
    }
    return new Guide(file.getFileName().toString(), text, blocks);
  }

  @Override
  public String toString() {
    return name;
  }
}
