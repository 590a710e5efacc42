package dev.kerf.analyzer.couple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.codebase.ChangeHistory.TypeChange;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EvolutionaryCouplingTest {

  private static final Codebase CODEBASE =
      new CodebaseSketch().type("a.A", "a.B", "a.C", "a.D").build();

  private static final EvolutionOptions FEW = new EvolutionOptions(100, 3, 2, 1);

  /** {@code AB 3}: three commits over a.A and a.B. */
  private static List<TypeChange> commits(String... lines) {
    List<TypeChange> out = new ArrayList<>();
    for (String line : lines) {
      TreeSet<TypeName> types = new TreeSet<>();
      String letters = line.substring(0, line.indexOf(' '));
      letters.chars().forEach(letter -> types.add(TypeName.of("a." + (char) letter)));
      int count = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
      out.addAll(Collections.nCopies(count, new TypeChange("Ann", types)));
    }
    return out;
  }

  private static double between(List<TypeChange> changes, EvolutionOptions options, String pair) {
    CouplingGraph graph =
        CouplingGraph.of(CODEBASE, CouplingOptions.defaults()).with(changes, options);
    Ties ties = graph.ties().get(CouplingKind.EVOLUTIONARY);
    int[] ends =
        Arrays.stream(pair.split(""))
            .mapToInt(letter -> graph.index().of(TypeName.of("a." + letter)))
            .toArray();
    return ties == null ? 0 : ties.between(ends[0], ends[1]);
  }

  @Test
  void three_of_four_changes_together_are_the_cosine_of_both_histories() {
    assertEquals(3 / Math.sqrt(12), between(commits("AB 3", "A 1"), FEW, "AB"), 1e-9);
  }

  @Test
  void what_changes_with_everything_is_tied_less_than_what_changes_with_one() {
    List<TypeChange> changes = commits("AB 2", "AC 2", "AD 2", "BC 2");

    assertTrue(between(changes, FEW, "BC") > between(changes, FEW, "AB"));
  }

  @Test
  void a_commit_over_more_types_says_less_of_each_pair() {
    assertEquals(1, between(commits("AB 2"), FEW, "AB"), 1e-9);
    assertEquals(0.5, between(commits("ABC 2"), FEW, "AB"), 1e-9);
  }

  @Test
  void huge_commits_say_nothing_nor_do_they_count_as_changes() {
    List<TypeChange> changes = commits("AB 2", "ABCD 9");

    assertEquals(1, between(changes, FEW, "AB"), 1e-9);
    assertEquals(0, between(changes, FEW, "CD"), 1e-9);
  }

  @Test
  void one_meeting_is_chance() {
    assertEquals(0, between(commits("AB 1", "A 5", "B 5"), FEW, "AB"), 1e-9);
  }

  @Test
  void of_a_short_history_the_kind_is_absent_not_zero() {
    EvolutionOptions options = EvolutionOptions.defaults();
    CouplingGraph graph = CouplingGraph.of(CODEBASE, CouplingOptions.defaults());

    assertFalse(
        graph.with(commits("AB 19"), options).ties().containsKey(CouplingKind.EVOLUTIONARY));
    assertTrue(graph.with(commits("AB 20"), options).ties().containsKey(CouplingKind.EVOLUTIONARY));
  }
}
