package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class FetchCommandTest {

  private static final String ID = "0123456789abcdef0123456789abcdef01234567";

  private static final FetchCommand WHOLE = new FetchCommand(Set.of("origin"), false);
  private static final FetchCommand CUT = new FetchCommand(Set.of("origin"), true);

  @Test
  void a_branch_of_a_remote_is_put_where_its_name_says() {
    assertEquals(
        "git fetch origin +refs/heads/main:refs/remotes/origin/main", WHOLE.forName("origin/main"));
    assertEquals(
        "git fetch --unshallow origin +refs/heads/a/b:refs/remotes/origin/a/b",
        CUT.forName("origin/a/b"));
  }

  @Test
  void of_several_remotes_the_one_that_is_named_is_asked() {
    FetchCommand several = new FetchCommand(Set.of("fork", "fork/old", "up"), false);
    assertEquals(
        "git fetch fork/old +refs/heads/main:refs/remotes/fork/old/main",
        several.forName("fork/old/main"));
    assertEquals(
        "git fetch fork +refs/heads/main:refs/remotes/fork/main, and say fork/main",
        several.forName("main"));
  }

  @Test
  void a_commit_named_in_full_is_fetched_by_its_id() {
    assertEquals("git fetch origin " + ID, WHOLE.forName(ID));
    assertEquals("git fetch --depth=1 origin " + ID, CUT.forName(ID));
  }

  @Test
  void what_is_no_plain_name_is_not_told_back_as_a_command() {
    assertEquals("git fetch", WHOLE.forName("main; rm -rf /"));
    assertEquals("git fetch --unshallow", CUT.forName("HEAD~5"));
    assertEquals("git fetch", WHOLE.forName("--upload-pack=x"));
  }

  @Test
  void nothing_is_fetched_by_a_short_id_or_without_a_remote() {
    assertEquals(
        "check the spelling, or give the full id: git fetches nothing by a short one",
        CUT.remedyFor("0123abc"));
    assertEquals(
        "check the spelling, or fetch it: " + WHOLE.forName("facade"), WHOLE.remedyFor("facade"));
    assertEquals(
        "check the spelling; there is no remote to fetch it from",
        new FetchCommand(Set.of(), false).remedyFor("origin/main"));
  }
}
