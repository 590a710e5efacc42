package dev.kerf.analyzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.codebase.ChangeHistory;
import dev.kerf.analyzer.codebase.ChangeHistory.Change;
import dev.kerf.analyzer.couple.EvolutionOptions;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.recommend.CheckedOut;
import dev.kerf.analyzer.recommend.Past;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitHistoryTest {

  @TempDir Path folder;

  private Path repository() throws Exception {
    Path top = Files.createDirectories(folder.resolve("shop"));
    try (Git git = Git.init().setDirectory(top.toFile()).setInitialBranch("main").call()) {
      Files.createDirectories(top.resolve("a"));
      Files.writeString(top.resolve("a/Order.java"), "package a; class Order {}");
      git.add().addFilepattern(".").call();
      git.commit().setMessage("x").setAuthor("Ann", "a@b").setCommitter("a", "a@b").call();
    }
    return top;
  }

  private static Past read(Path top, Optional<CacheFolder> cache) {
    return CommitHistory.read(CommitHistory.of(List.of(top)), EvolutionOptions.defaults(), cache);
  }

  @Test
  void the_commits_of_a_working_tree_are_its_past() throws Exception {
    assertEquals(
        new ChangeHistory(1, true, List.of(new Change("Ann", List.of("a/Order.java")))),
        read(repository(), Optional.empty()).history().orElseThrow());
  }

  @Test
  void a_folder_without_a_repository_of_its_own_and_several_folders_have_none() throws Exception {
    Path top = repository();

    assertEquals(Optional.empty(), CommitHistory.of(List.of(top.resolve("a"))));
    assertEquals(Optional.empty(), CommitHistory.of(List.of(folder)));
    assertEquals(Optional.empty(), CommitHistory.of(List.of(top, folder)));
    assertEquals(
        Past.NONE,
        CommitHistory.read(Optional.empty(), EvolutionOptions.defaults(), Optional.empty()));
  }

  @Test
  void what_was_kept_is_what_was_read() throws Exception {
    Path top = repository();
    Optional<CacheFolder> cache = Optional.of(new CacheFolder(folder.resolve("cache"), "p1"));
    Past first = read(top, cache);
    long kept = cache.get().usage().stream().mapToLong(CacheFolder.Usage::bytes).sum();

    assertTrue(kept > 0);
    assertEquals(first, read(top, cache));
  }

  @Test
  void a_result_depends_on_the_commit_and_on_how_deep_the_clone_is_wherever_it_lies()
      throws Exception {
    Path top = repository();
    CheckedOut whole = CommitHistory.of(List.of(top)).orElseThrow();
    assertEquals(40, whole.head().length());
    assertEquals(
        whole.toString(),
        new CheckedOut(Path.of("elsewhere"), whole.head(), whole.boundary()).toString());

    Files.writeString(top.resolve(".git/shallow"), whole.head() + "\n");
    assertNotEquals(whole.toString(), CommitHistory.of(List.of(top)).orElseThrow().toString());
  }

  @Test
  void a_repository_that_cannot_be_read_is_told_and_has_no_past() throws Exception {
    Path top = repository();
    Files.writeString(top.resolve(".git/objects/info/alternates"), "/elsewhere/objects\n");
    Past past = read(top, Optional.empty());

    assertEquals(Optional.empty(), past.history());
    Diagnostic told = past.diagnostics().get(0);
    assertEquals("git-leads-outside", told.id());
    assertEquals(Severity.WARNING, told.severity());
  }
}
