package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder under git, with nothing of the machine's own settings in it. */
abstract class GitFolder {

  @TempDir Path folder;

  Git git;

  @BeforeEach
  final void init() throws GitAPIException {
    IsolatedGit.install();
    git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
  }

  @AfterEach
  final void close() {
    git.close();
  }

  final void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Everything as it lies there; the id of the commit. */
  final String commit(String author) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    return git.commit()
        .setMessage("x")
        .setAuthor(author, "a@b")
        .setCommitter("a", "a@b")
        .call()
        .name();
  }
}
