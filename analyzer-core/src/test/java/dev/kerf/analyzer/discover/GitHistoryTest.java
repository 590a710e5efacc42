package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.junit.jupiter.api.Test;

final class GitHistoryTest extends GitFolder {

  private static final String ORDER =
      """
      package a;
      class Order {
        long id;
        int weight;
        String street;
        int weigh() { return 2 * weight; }
      }
      """;

  private void move(String from, String to, String text) throws IOException {
    Files.delete(folder.resolve(from));
    write(to, text);
  }

  private GitRepository.History history(Path at, int most) throws GitProblemException {
    try (GitRepository repository = GitRepository.of(at).orElseThrow()) {
      return repository.history(repository.revision("HEAD"), most);
    }
  }

  private List<List<String>> paths() throws GitProblemException {
    return history(folder, 100).changes().stream().map(GitRepository.Change::paths).toList();
  }

  @Test
  void each_commit_says_who_touched_which_java_sources() throws Exception {
    write("a/Order.java", ORDER);
    write("a/Bill.java", "package a; class Bill {}");
    commit("Ann");
    write("a/Bill.java", "package a; class Bill { int sum; }");
    write("README.md", "bills");
    commit("Bob");

    GitRepository.History history = history(folder, 100);
    assertEquals(2, history.commits());
    assertTrue(history.whole());
    assertEquals(
        List.of(
            new GitRepository.Change("Bob", List.of("a/Bill.java")),
            new GitRepository.Change("Ann", List.of("a/Bill.java", "a/Order.java"))),
        history.changes());
  }

  @Test
  void a_file_that_was_moved_keeps_its_past_under_its_name_of_today() throws Exception {
    write("a/Order.java", ORDER);
    commit("Ann");
    move("a/Order.java", "b/Order.java", ORDER);
    commit("Ann");
    move("b/Order.java", "c/Order.java", "package c; class Order {}");
    commit("Ann");

    assertEquals(
        List.of(List.of("c/Order.java"), List.of("c/Order.java"), List.of("c/Order.java")),
        paths());
  }

  @Test
  void a_class_that_was_renamed_is_known_by_its_content() throws Exception {
    write("a/Order.java", ORDER);
    write("a/Other.java", "package a; interface Other {}");
    commit("Ann");
    move("a/Order.java", "a/Purchase.java", ORDER.replace("Order", "Purchase"));
    write("a/Unlike.java", "package a; enum Unlike { ONE, TWO }");
    commit("Ann");

    assertEquals(
        List.of(
            List.of("a/Purchase.java", "a/Unlike.java"),
            List.of("a/Purchase.java", "a/Other.java")),
        paths());
  }

  @Test
  void merges_say_nothing_of_their_own() throws Exception {
    write("a/Order.java", ORDER);
    commit("Ann");
    git.checkout().setCreateBranch(true).setName("side").call();
    write("a/Side.java", "package a; class Side {}");
    commit("Bob");
    git.checkout().setName("main").call();
    write("a/Main.java", "package a; class Main {}");
    commit("Ann");
    git.merge()
        .include(git.getRepository().resolve("side"))
        .setFastForward(FastForwardMode.NO_FF)
        .call();

    assertEquals(3, history(folder, 100).commits());
    assertTrue(history(folder, 100).whole());
  }

  @Test
  void a_history_that_the_limit_cuts_off_says_so() throws Exception {
    for (int i = 0; i < 4; i++) {
      write("a/Order.java", ORDER + "// " + i);
      commit("Ann");
    }

    assertEquals(3, history(folder, 3).commits());
    assertFalse(history(folder, 3).whole());
    assertTrue(history(folder, 4).whole());
  }

  @Test
  void a_shallow_clone_says_that_there_was_more() throws Exception {
    for (int i = 0; i < 4; i++) {
      write("a/Order.java", ORDER + "// " + i);
      commit("Ann");
    }
    String boundary = git.getRepository().resolve("HEAD~1").name();
    Files.writeString(folder.resolve(".git/shallow"), boundary + "\n");

    assertEquals(2, history(folder, 100).commits());
    assertFalse(history(folder, 100).whole());
  }

  @Test
  void of_a_folder_inside_only_its_own_files_count() throws Exception {
    write("shop/a/Order.java", ORDER);
    write("other/a/Order.java", ORDER);
    commit("Ann");

    assertEquals(
        List.of(List.of("a/Order.java")),
        history(folder.resolve("shop"), 9).changes().stream()
            .map(GitRepository.Change::paths)
            .toList());
  }
}
