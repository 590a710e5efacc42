package dev.kerf.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;

/**
 * Makes a folder a git repository with one commit, file by file: neither git, which need not be
 * there, nor a library has a part in it. Both would heed variables such as {@code GIT_DIR}, which
 * are set in a hook and lead into the repository of whoever runs Kerf there.
 *
 * <p>The format of loose objects: <a
 * href="https://git-scm.com/book/en/v2/Git-Internals-Git-Objects">Pro Git, 10.2</a>.
 */
final class SampleRepository {

  private static final String FILE = "100644 ";
  private static final String FOLDER = "40000 ";

  private final Path git;

  private SampleRepository(Path git) {
    this.git = git;
  }

  /** Commits all that lies in a folder to a branch of the name given. */
  static void commit(Path folder, String branch) throws IOException {
    SampleRepository repository = new SampleRepository(folder.resolve(".git"));
    String tree = HexFormat.of().formatHex(repository.tree(folder));
    String by = "Kerf <kerf@localhost> 0 +0000\n";
    String commit = "tree " + tree + "\nauthor " + by + "committer " + by + "\nsample\n";
    byte[] id = repository.object("commit", commit.getBytes(StandardCharsets.UTF_8));
    Path heads = Files.createDirectories(repository.git.resolve("refs/heads"));
    Files.writeString(heads.resolve(branch), HexFormat.of().formatHex(id) + '\n');
    Files.writeString(repository.git.resolve("HEAD"), "ref: refs/heads/" + branch + '\n');
    Files.writeString(
        repository.git.resolve("config"),
        "[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
  }

  private byte[] tree(Path folder) throws IOException {
    List<Path> children;
    try (Stream<Path> all = Files.list(folder)) {
      children = all.filter(child -> !child.equals(git)).toList();
    }
    // In the order of git: a folder's name counts as if it ended with a slash.
    SortedMap<String, Path> ordered = new TreeMap<>();
    for (Path child : children) {
      ordered.put(child.getFileName() + (Files.isDirectory(child) ? "/" : ""), child);
    }
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    for (Path child : ordered.values()) {
      boolean folderItself = Files.isDirectory(child);
      String entry = (folderItself ? FOLDER : FILE) + child.getFileName() + '\0';
      entries.writeBytes(entry.getBytes(StandardCharsets.UTF_8));
      entries.writeBytes(folderItself ? tree(child) : object("blob", Files.readAllBytes(child)));
    }
    return object("tree", entries.toByteArray());
  }

  /** Writes an object, and gives its id. */
  private byte[] object(String kind, byte[] content) throws IOException {
    byte[] header = (kind + ' ' + content.length + '\0').getBytes(StandardCharsets.US_ASCII);
    MessageDigest digest = sha1();
    digest.update(header);
    byte[] id = digest.digest(content);
    String name = HexFormat.of().formatHex(id);
    Path folder = Files.createDirectories(git.resolve("objects").resolve(name.substring(0, 2)));
    try (DeflaterOutputStream packed =
        new DeflaterOutputStream(Files.newOutputStream(folder.resolve(name.substring(2))))) {
      packed.write(header);
      packed.write(content);
    }
    return id;
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
