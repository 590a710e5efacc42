package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.model.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A {@code .git} that someone else wrote: it runs nothing, sends nobody elsewhere, and what is
 * missing in it is told with what to do.
 */
@Timeout(60)
final class HostileGitTest {

  private static final String SOURCE = "src/main/java/a/A.java";

  @TempDir Path folder;

  private Path repository;
  private Path outside;

  @BeforeEach
  void init() throws Exception {
    IsolatedGit.install();
    repository = folder.resolve("repository");
    outside = Files.createDirectory(folder.resolve("outside"));
    write(repository.resolve(SOURCE), "package a; class A {}");
    write(repository.resolve("logo.png"), "png");
    try (Git git = Git.init().setDirectory(repository.toFile()).setInitialBranch("main").call()) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage("x").setAuthor("a", "a@b").setCommitter("a", "a@b").call();
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void configure(String text) throws IOException {
    write(repository.resolve(".git/config"), "\n" + text.replace("%s", outside.toString()));
  }

  private List<String> committed() throws Exception {
    try (GitRepository git = GitRepository.of(repository).orElseThrow()) {
      return paths(git.workspaceAt(git.revision("HEAD"), Configuration.none()));
    }
  }

  private List<String> onDisk() throws Exception {
    try (GitRepository git = GitRepository.of(repository).orElseThrow()) {
      return paths(git.workingTree(Configuration.none()));
    }
  }

  private static List<String> paths(Workspace workspace) {
    return workspace.inputs().stream().map(Input::path).toList();
  }

  private Diagnostic problem() {
    return assertThrows(GitProblemException.class, this::committed).problem();
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[core]\n fsmonitor = touch %s/pwned",
        "[core]\n sshCommand = touch %s/pwned\n pager = touch %s/pwned\n editor = touch %s/pwned",
        "[core]\n hooksPath = %s/hooks",
        "[core]\n excludesFile = %s/ignore\n attributesFile = %s/attributes",
        "[core]\n worktree = %s",
        "[includeIf \"gitdir:/\"]\n path = %s/config",
        "[diff \"java\"]\n textconv = touch %s/pwned\n command = touch %s/pwned",
        "[gc]\n auto = 1\n[alias]\n status = !touch %s/pwned",
        "[credential]\n helper = !touch %s/pwned",
      })
  void no_setting_runs_reads_or_writes_anything(String setting) throws Exception {
    String script = "#!/bin/sh\ntouch " + outside + "/pwned\n";
    for (String hook : List.of("post-checkout", "post-index-change", "reference-transaction")) {
      for (Path place : List.of(repository.resolve(".git/hooks"), outside.resolve("hooks"))) {
        write(place.resolve(hook), script);
        Files.setPosixFilePermissions(
            place.resolve(hook), PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
    write(outside.resolve("src/main/java/b/Foreign.java"), "package b; class Foreign {}");
    write(outside.resolve("ignore"), "*.java\n");
    write(outside.resolve("config"), "[core]\n worktree = " + outside + "\n");
    configure(setting);
    List<String> before = everything();
    assertEquals(List.of(SOURCE), committed());
    assertEquals(List.of(SOURCE), onDisk());
    assertEquals(before, everything());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[include]\n path = %s/config", "[include] path = \"%s/config\""})
  void a_configuration_that_includes_a_file_of_the_machine_is_refused(String setting)
      throws Exception {
    write(outside.resolve("config"), "[core]\n bare = true\n");
    configure(setting);
    assertEquals("git-leads-outside", problem().id());
    assertTrue(problem().message().contains(outside + "/config"), problem()::message);
  }

  @Test
  void a_configuration_may_include_a_file_of_the_repository() throws Exception {
    write(repository.resolve(".gitconfig"), "[core]\n pager = less\n");
    configure("[include]\n path = ../.gitconfig");
    assertEquals(List.of(SOURCE), committed());
  }

  @Test
  void objects_of_another_folder_are_not_followed() throws Exception {
    write(repository.resolve(".git/objects/info/alternates"), outside + "/objects\n");
    assertEquals("git-leads-outside", problem().id());
    assertTrue(problem().remedy().contains("--dissociate"), problem()::remedy);
    assertTrue(problem().remedy().contains("git repack -a -d"), problem()::remedy);
  }

  @Test
  void a_repository_of_the_other_hash_is_told_as_such() throws Exception {
    Path config = repository.resolve(".git/config");
    Files.writeString(
        config,
        Files.readString(config)
            .replace("repositoryformatversion = 0", "repositoryformatversion = 1"));
    configure("[extensions]\n objectFormat = sha256");
    assertEquals("git-sha256", problem().id());
  }

  @Test
  void a_source_that_a_partial_clone_left_out_is_told_and_a_picture_is_not() throws Exception {
    removeBlob("logo.png");
    assertEquals(List.of(SOURCE), committed());
    removeBlob(SOURCE);
    assertEquals("git-missing-object", problem().id());
    assertTrue(problem().remedy().contains("git fetch --refetch --no-filter"), problem()::remedy);
  }

  private void removeBlob(String path) throws Exception {
    try (Git git = Git.open(repository.toFile())) {
      String id = git.getRepository().resolve("HEAD:" + path).name();
      Files.delete(
          repository.resolve(".git/objects").resolve(id.substring(0, 2)).resolve(id.substring(2)));
    }
  }

  @Test
  void a_pointer_of_lfs_is_told_instead_of_its_text() throws Exception {
    write(
        repository.resolve("schema.sql"),
        "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1\nsize 12345\n");
    try (GitRepository git = GitRepository.of(repository).orElseThrow()) {
      Input schema = git.workingTree(Configuration.none()).inputs().get(0);
      assertEquals("schema.sql", schema.path());
      Diagnostic told = assertThrows(UnreadableInputException.class, schema::read).diagnostic();
      assertEquals("lfs-pointer", told.id());
      assertEquals("fetch it: git lfs pull", told.remedy());
    }
  }

  @Test
  void a_configuration_that_is_a_link_or_has_no_end_is_refused() throws Exception {
    Path config = repository.resolve(".git/config");
    Files.delete(config);
    Files.createSymbolicLink(config, Path.of("/dev/zero"));
    assertEquals("git-unreadable", problem().id());
  }
}
