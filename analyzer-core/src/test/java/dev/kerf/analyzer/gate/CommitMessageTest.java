package dev.kerf.analyzer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CommitMessageTest {

  @Test
  void a_revert_names_the_commits_that_it_takes_back() {
    CommitMessage message =
        new CommitMessage(
            """
            Revert "two things"

            This reverts commit 0123456789abcdef0123456789abcdef01234567.
            This reverts commit abcdef1, reversing
            changes made to 7654321.
            """);
    assertEquals(
        List.of("0123456789abcdef0123456789abcdef01234567", "abcdef1"), message.reverted());
  }

  @Test
  void a_bypass_needs_a_reason_in_a_line_of_its_own() {
    assertEquals(
        Optional.of("hot fix, SHOP-7"),
        new CommitMessage("fix\n\nKerf-Bypass: hot fix, SHOP-7 \n").bypass());
    assertEquals(Optional.empty(), new CommitMessage("fix\n\nKerf-Bypass:\nx").bypass());
    assertEquals(Optional.empty(), new CommitMessage("say Kerf-Bypass: x").bypass());
  }
}
