package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.file.BoundedFile;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Config;

/**
 * Looks, before any library of git does, whether a repository can be read from its own files:
 * nothing in it may send a reader elsewhere, and its objects must be of a kind that Kerf knows.
 */
final class OwnGitFiles {

  /** More than any real configuration or list of folders. */
  private static final int MAX_BYTES = 256 * 1024;

  private static final Pattern SECTION = Pattern.compile("\\s*\\[\\s*([\\w.-]+)[^]]*](.*)");
  private static final Pattern ENTRY = Pattern.compile("\\s*([\\w-]+)\\s*=\\s*(.*)");

  private final Path top;
  private final Path folder;

  private OwnGitFiles(Path top, Path folder) {
    this.top = top;
    this.folder = folder;
  }

  /**
   * Checks a repository.
   *
   * @param top where its files lie, or the repository itself where there are none
   * @param gitDir its folder, that of a linked working tree included
   */
  static void check(Path top, Path gitDir) throws GitProblemException, IOException {
    Path shared = gitDir;
    List<String> common = lines(gitDir.resolve("commondir"));
    if (!common.isEmpty()) {
      shared = gitDir.resolve(common.get(0).strip()).normalize();
    }
    OwnGitFiles files = new OwnGitFiles(top, shared);
    files.checkConfiguration();
    files.checkAlternates();
  }

  private void checkConfiguration() throws GitProblemException, IOException {
    String section = "";
    for (String line : lines(folder.resolve("config"))) {
      String rest = line;
      Matcher opened = SECTION.matcher(line);
      if (opened.matches()) {
        section = opened.group(1).toLowerCase(Locale.ROOT);
        rest = opened.group(2);
      }
      Matcher entry = ENTRY.matcher(rest);
      if (entry.matches()) {
        check(section, entry.group(1).toLowerCase(Locale.ROOT), entry.group(2).strip());
      }
    }
  }

  private void check(String section, String key, String value) throws GitProblemException {
    if (section.equals("include") && key.equals("path") && leadsOut(value)) {
      throw problem(
          "git-leads-outside",
          "its configuration includes '" + value + "', which lies outside of the repository",
          "take what you need of it into .git/config and delete the include");
    }
    if (section.equals("extensions")
        && key.equals("objectformat")
        && value.toLowerCase(Locale.ROOT).contains("sha256")) {
      throw problem(
          "git-sha256",
          "its objects are named by SHA-256, and Kerf reads those named by SHA-1 only",
          "export the files (git archive HEAD | tar -x -C <folder>) and run kerf gate --all or"
              + " --baseline on them; kerf analyze needs no git");
    }
  }

  private void checkAlternates() throws GitProblemException, IOException {
    for (String line : lines(folder.resolve("objects/info/alternates"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        throw problem(
            "git-leads-outside",
            "it borrows objects from '"
                + line.strip()
                + "', outside of it, which Kerf does not follow",
            "clone without --shared and --reference, or with --dissociate; or take the objects in"
                + " (git repack -a -d) and delete .git/objects/info/alternates");
      }
    }
  }

  private boolean leadsOut(String value) {
    String written = value.replace("\"", "");
    try {
      return written.startsWith("~")
          || !folder.resolve(written).toRealPath().startsWith(top.toRealPath());
    } catch (IOException e) {
      // What is not there is not read either.
      return false;
    } catch (InvalidPathException e) {
      return true;
    }
  }

  private static List<String> lines(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(file.getFileName() + " is no plain file");
      }
      return List.of();
    }
    byte[] bytes = BoundedFile.unlinked(file, 0, MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new IOException(file.getFileName() + " is larger than any real one");
    }
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  /**
   * Files that a configuration names anywhere on the machine, to be read while files are listed.
   */
  static void forgetOthers(Config configuration) {
    configuration.unset("core", null, "excludesfile");
    configuration.unset("core", null, "attributesfile");
  }

  /** The folder whose {@code .git} a folder belongs to; empty where there is none above it. */
  static Optional<Path> top(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static GitProblemException problem(String id, String message, String remedy) {
    return new GitProblemException(
        new Diagnostic(
            Severity.ERROR,
            id,
            new SourceLocation("", 0),
            "the repository cannot be read: " + message,
            remedy));
  }
}
