package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleRepositoryTest {

  @TempDir private Path folder;

  @Test
  void others_read_what_was_committed() throws IOException {
    // A folder sorts behind the file whose name its own begins.
    write("src.txt", "a text\n");
    write("src/A.java", "class A {}\n");
    write("src/deep/B.java", "class B {} // \u00e4\n");
    write("Z.java", "");
    SampleRepository.commit(folder, "main");
    List<String> found = new ArrayList<>();
    try (Repository repository =
            new FileRepositoryBuilder().setGitDir(folder.resolve(".git").toFile()).build();
        TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(repository.resolve("main^{tree}"));
      walk.setRecursive(true);
      while (walk.next()) {
        byte[] bytes = repository.open(walk.getObjectId(0)).getBytes();
        found.add(walk.getPathString() + ": " + new String(bytes, StandardCharsets.UTF_8));
      }
      assertEquals("refs/heads/main", repository.getFullBranch());
    }
    assertEquals(
        List.of(
            "Z.java: ",
            "src.txt: a text\n",
            "src/A.java: class A {}\n",
            "src/deep/B.java: class B {} // \u00e4\n"),
        found);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
