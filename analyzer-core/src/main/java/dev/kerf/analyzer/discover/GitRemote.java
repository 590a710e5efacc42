package dev.kerf.analyzer.discover;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a repository, from the address it was cloned from. Reads the text of its
 * configuration only: no library of git is asked, since these read the user's own configuration
 * too.
 */
final class GitRemote {

  /** More than any real configuration. */
  private static final int MAX_CONFIG_BYTES = 256 * 1024;

  private static final Pattern SECTION = Pattern.compile("\\s*\\[(.*)].*");
  private static final Pattern URL =
      Pattern.compile("\\s*url\\s*=\\s*(.+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern REPOSITORY_NAME = Pattern.compile(".*?([^/:\\\\]+?)(?:\\.git)?/*");

  private GitRemote() {}

  /** The address of {@code origin}, empty where the folder is no repository or has none. */
  static String url(Path root) {
    return GitFiles.of(root)
        .map(git -> originUrl(git.shared("config", MAX_CONFIG_BYTES)))
        .orElse("");
  }

  static String originUrl(String config) {
    boolean inOrigin = false;
    for (String line : config.lines().toList()) {
      Matcher section = SECTION.matcher(line);
      if (section.matches()) {
        inOrigin = section.group(1).strip().equals("remote \"origin\"");
        continue;
      }
      Matcher url = URL.matcher(line);
      if (inOrigin && url.matches()) {
        return url.group(1).strip();
      }
    }
    return "";
  }

  /** The last part of an address without {@code .git}; never the user or password before it. */
  static Optional<String> repositoryName(String url) {
    if (url.isBlank()) {
      return Optional.empty();
    }
    Matcher name = REPOSITORY_NAME.matcher(url.strip());
    return name.matches() && !name.group(1).contains("@")
        ? Optional.of(name.group(1))
        : Optional.empty();
  }
}
