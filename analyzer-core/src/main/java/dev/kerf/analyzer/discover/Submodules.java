package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.file.BoundedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folders that a checkout keeps for submodules of git, as {@code .gitmodules} names them. */
final class Submodules {

  /** Far above any list of submodules. */
  private static final int MAX_BYTES = 1 << 20;

  private static final Pattern PATH = Pattern.compile("(?m)^[ \\t]*+path[ \\t]*+=[ \\t]*+(.++)$");

  private Submodules() {}

  /** Those without a file: nobody checked them out. */
  static List<String> missing(Path root, List<FileTree.File> files) {
    List<String> missing = new ArrayList<>();
    Matcher path = PATH.matcher(list(root));
    while (path.find()) {
      Folders.resolve("", path.group(1).strip())
          .filter(folder -> !folder.isEmpty())
          .filter(folder -> files.stream().noneMatch(at -> Folders.contains(folder, at.path())))
          .ifPresent(missing::add);
    }
    return missing;
  }

  /** Empty where there is none, or none that can be read: then nothing is known to be missing. */
  private static String list(Path root) {
    Path file = root.resolve(".gitmodules");
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return "";
    }
    try {
      return new String(BoundedFile.unlinked(file, 0, MAX_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
