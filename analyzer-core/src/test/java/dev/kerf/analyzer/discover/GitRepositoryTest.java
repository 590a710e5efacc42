package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kerf.analyzer.config.Configuration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitRepositoryTest extends GitFolder {

  private GitRepository open(Path at) throws GitProblemException {
    return GitRepository.of(at).orElseThrow();
  }

  private static List<String> paths(Workspace workspace) {
    return workspace.inputs().stream().map(Input::path).toList();
  }

  private static Workspace at(GitRepository repository, String revision)
      throws GitProblemException {
    return repository.workspaceAt(repository.revision(revision), Configuration.none());
  }

  @Test
  void a_commit_is_read_as_it_was_whatever_lies_on_the_disk() throws Exception {
    write("src/main/java/a/A.java", "package a; class A {}");
    String first = commit("a");
    write("src/main/java/a/A.java", "package a; class A { int changed; }");
    write("src/main/java/a/B.java", "package a; class B {}");
    commit("a");
    try (GitRepository repository = open(folder)) {
      Workspace old = at(repository, first);
      assertEquals(List.of("src/main/java/a/A.java"), paths(old));
      byte[] bytes = old.inputs().get(0).read().bytes();
      assertEquals("package a; class A {}", new String(bytes, StandardCharsets.UTF_8));
      assertEquals(2, at(repository, "HEAD").inputs().size());
      assertEquals(1, at(repository, "main~1").inputs().size());
    }
  }

  @Test
  void the_working_tree_is_what_git_tracks_or_would() throws Exception {
    write(".gitignore", "target/\n*.log.java\n");
    write("src/main/java/a/Tracked.java", "package a; class Tracked {}");
    commit("a");
    write("src/main/java/a/New.java", "package a; class New {}");
    write("target/generated/a/Built.java", "package a; class Built {}");
    write("src/main/java/a/X.log.java", "package a; class X {}");
    try (GitRepository repository = open(folder)) {
      assertEquals(
          List.of("src/main/java/a/New.java", "src/main/java/a/Tracked.java"),
          paths(repository.workingTree(Configuration.none())));
    }
  }

  @Test
  void a_folder_below_the_top_has_its_own_paths() throws Exception {
    write("shop/src/main/java/a/A.java", "package a; class A {}");
    write("other/src/main/java/b/B.java", "package b; class B {}");
    commit("a");
    try (GitRepository repository = open(folder.resolve("shop"))) {
      assertEquals(List.of("src/main/java/a/A.java"), paths(at(repository, "HEAD")));
      assertEquals(
          List.of("src/main/java/a/A.java"), paths(repository.workingTree(Configuration.none())));
    }
  }

  @Test
  void the_merge_base_is_where_a_branch_left() throws Exception {
    write("a.txt", "1");
    String base = commit("a");
    git.branchCreate().setName("feature").call();
    write("a.txt", "2");
    commit("a");
    git.checkout().setName("feature").call();
    write("b.txt", "3");
    commit("a");
    try (GitRepository repository = open(folder)) {
      assertEquals(
          base,
          repository
              .mergeBase(repository.revision("main"), repository.revision("HEAD"))
              .orElseThrow()
              .id());
    }
  }

  @Test
  void an_unknown_revision_is_told_with_the_command_that_fetches_it() throws Exception {
    write("a.txt", "1");
    commit("a");
    try (GitRepository repository = open(folder)) {
      GitProblemException problem =
          assertThrows(GitProblemException.class, () -> repository.revision("origin/main"));
      assertEquals("git-unknown-revision", problem.problem().id());
      assertEquals(
          "git-missing-object",
          assertThrows(
                  GitProblemException.class,
                  () -> repository.revision("0123456789012345678901234567890123456789"))
              .problem()
              .id());
    }
  }

  @Test
  void a_bare_repository_has_commits_and_no_working_tree() throws Exception {
    write("src/main/java/a/A.java", "package a; class A {}");
    commit("a");
    try (GitRepository repository = open(folder.resolve(".git"))) {
      assertEquals(List.of("src/main/java/a/A.java"), paths(at(repository, "HEAD")));
    }
  }

  @Test
  void a_folder_outside_of_any_repository_is_none(@TempDir Path elsewhere) throws Exception {
    assertEquals(Optional.empty(), GitRepository.of(elsewhere));
  }

  @Test
  void reading_writes_nothing_and_runs_no_filter() throws Exception {
    write(".gitattributes", "*.java filter=evil\n");
    write("src/main/java/a/A.java", "package a; class A {}");
    commit("a");
    write(
        ".git/config",
        """
        [core]
          repositoryformatversion = 0
        [filter "evil"]
          clean = touch %s/pwned
          smudge = touch %s/pwned
          process = touch %s/pwned
          required = true
        """
            .replace("%s", folder.toString()));
    List<String> before = everything();
    try (GitRepository repository = open(folder)) {
      at(repository, "HEAD").inputs().get(0).read();
      repository.workingTree(Configuration.none()).inputs().get(0).read();
    }
    assertEquals(before, everything());
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void links_and_submodules_are_left_out_and_said(@TempDir Path elsewhere) throws Exception {
    write("src/main/java/a/A.java", "package a; class A {}");
    Files.createSymbolicLink(folder.resolve("link.java"), elsewhere);
    String first = commit("a");
    linkSubmodule("modules/billing", ObjectId.fromString(first));
    git.commit().setMessage("s").setAuthor("a", "a@b").setCommitter("a", "a@b").call();
    try (GitRepository repository = open(folder)) {
      Workspace read = at(repository, "HEAD");
      assertEquals(List.of("src/main/java/a/A.java"), paths(read));
      assertEquals(
          List.of(
              new LeftOut("link.java", LeftOut.Reason.LINK),
              new LeftOut("modules/billing", LeftOut.Reason.SUBMODULE)),
          read.leftOut());
    }
  }

  private void linkSubmodule(String path, ObjectId commit) throws IOException {
    DirCache index = git.getRepository().lockDirCache();
    DirCacheEditor editor = index.editor();
    editor.add(
        new DirCacheEditor.PathEdit(path) {
          @Override
          public void apply(DirCacheEntry entry) {
            entry.setFileMode(FileMode.GITLINK);
            entry.setObjectId(commit);
          }
        });
    editor.commit();
  }

  @Test
  void files_are_followed_by_what_they_hold() throws Exception {
    String body = "import java.util.List;\nclass A {\n  int one;\n  int two;\n  int three;\n}\n";
    write("src/main/java/a/A.java", "package a;\n" + body);
    write("src/main/java/a/Gone.java", "package a; class Gone {}");
    commit("a");
    Files.delete(folder.resolve("src/main/java/a/A.java"));
    Files.delete(folder.resolve("src/main/java/a/Gone.java"));
    write(
        "src/main/java/b/Renamed.java", "package b;\n" + body.replace("class A", "class Renamed"));
    write("src/main/java/b/Unlike.java", "package b;\ninterface Unlike { void come(); }\n");
    assertEquals(
        List.of(new MovedFile("src/main/java/a/A.java", "src/main/java/b/Renamed.java")), moved());
  }

  @Test
  void a_licence_and_imports_do_not_make_two_files_alike() throws Exception {
    String head = "/*\n" + " * A licence.\n".repeat(16) + " */\npackage a;\n";
    String imports = "import java.util.List;\nimport java.util.Map;\n";
    write(
        "src/main/java/a/Target.java",
        head + imports + "@interface Target {\n  String value();\n}\n");
    commit("a");
    Files.delete(folder.resolve("src/main/java/a/Target.java"));
    write(
        "src/main/java/a/Dates.java",
        head + imports + "final class Dates {\n  private Dates() {}\n  static int today() {\n}}\n");
    assertEquals(List.of(), moved());
  }

  @Test
  void a_small_class_is_followed_to_another_name() throws Exception {
    String body =
        "class OldGone extends Exception {\n  OldGone(String m) {\n    super(m);\n  }\n}\n";
    write("src/main/java/a/OldGone.java", "package a;\n" + body);
    commit("a");
    Files.delete(folder.resolve("src/main/java/a/OldGone.java"));
    write("src/main/java/b/Missing.java", "package b;\n" + body.replace("OldGone", "Missing"));
    assertEquals(
        List.of(new MovedFile("src/main/java/a/OldGone.java", "src/main/java/b/Missing.java")),
        moved());
  }

  private List<MovedFile> moved() throws Exception {
    try (GitRepository repository = open(folder)) {
      return MovedFile.between(
          at(repository, "HEAD"), repository.workingTree(Configuration.none()));
    }
  }
}
