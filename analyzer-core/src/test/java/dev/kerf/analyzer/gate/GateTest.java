package dev.kerf.analyzer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.BoundariesReader;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.GateFinding;
import dev.kerf.analyzer.result.Place;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Types of package a belong to service a. */
final class GateTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private String boundaries = "version: 1\nservices: {a: {types: a.**}, b: {types: b.**}}\n";
  private String oldBoundaries = "";
  private Map<String, String> renamed = Map.of();
  private Map<String, Set<String>> supertypes = Map.of();
  private Set<String> come = Set.of();
  private Map<Identity, Set<String>> origins = Map.of();
  private Map<Identity, Set<String>> replaced = Map.of();
  private Set<Identity> accepted = Set.of();
  private Map<Identity, String> reverted = Map.of();
  private Map<Identity, Cause> causes = Map.of();
  private Policy policy = Policy.DEFAULT;

  private static Crossing call(String from, String to) {
    return tie(CrossingKind.CALL, from, to);
  }

  private static Crossing tie(CrossingKind kind, String from, String to) {
    return new Crossing(
        new Identity(kind, List.of(from, to)),
        TypeName.of(from),
        TypeName.of(to),
        from.substring(0, 1),
        to.substring(0, 1),
        "run",
        List.of(new SourceLocation(from.replace('.', '/') + ".java", 3)));
  }

  /** Table a is of service a. */
  private static Crossing key(String from, String column, String to) {
    return new Crossing(
        new Identity(CrossingKind.FOREIGN_KEY, List.of("table:" + from, column, "table:" + to)),
        StoreName.table(from),
        StoreName.table(to),
        from,
        to,
        column,
        List.of(new SourceLocation("V1__schema.sql", 3)));
  }

  /** A static field of a type. */
  private static Crossing state(String from, String type, String field) {
    return new Crossing(
        new Identity(CrossingKind.SHARED_STATE, List.of(from, type, field)),
        TypeName.of(from),
        TypeName.of(type),
        from.substring(0, 1),
        type.substring(0, 1),
        "reads",
        List.of(new SourceLocation(from.replace('.', '/') + ".java", 3)));
  }

  private Gate.Verdict judge(List<Crossing> base, List<Crossing> head) {
    return judge(base, head, head, base);
  }

  private Gate.Verdict judge(
      List<Crossing> base,
      List<Crossing> head,
      List<Crossing> headByOld,
      List<Crossing> baseByNew) {
    return Gate.judge(
        new Comparison(
            head,
            base,
            headByOld,
            baseByNew,
            new Kinship(renamed, supertypes, come, origins, replaced),
            Set.of(),
            accepted,
            reverted,
            causes,
            file(boundaries),
            file(oldBoundaries.isEmpty() ? boundaries : oldBoundaries),
            TODAY),
        policy);
  }

  private static BoundariesFile file(String boundaries) {
    try {
      return BoundariesReader.read(
          "b.yml", boundaries.getBytes(StandardCharsets.UTF_8), List.of("call", "type-use"));
    } catch (InvalidYamlException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<String> statuses(Gate.Verdict verdict) {
    return verdict.findings().stream()
        .map(f -> f.status() + (f.fails() ? "!" : "") + " " + String.join(" ", f.ends()))
        .toList();
  }

  @Test
  void what_was_there_before_passes_and_is_counted() {
    Gate.Verdict verdict = judge(List.of(call("a.A", "b.B")), List.of(call("a.A", "b.B")));
    assertTrue(verdict.passed());
    assertEquals(List.of(), statuses(verdict));
    assertEquals(1, verdict.counts().get("unchanged"));
  }

  @Test
  void what_is_new_fails_and_what_is_gone_is_told() {
    Gate.Verdict verdict = judge(List.of(call("a.A", "b.B")), List.of(call("a.C", "b.B")));
    assertFalse(verdict.passed());
    assertEquals(List.of("added! a.C b.B", "resolved a.A b.B"), statuses(verdict));
  }

  @Test
  void a_renamed_end_is_the_same_crossing() {
    renamed = Map.of("a.A", "a.x.Moved");
    assertEquals(
        List.of(), statuses(judge(List.of(call("a.A", "b.B")), List.of(call("a.x.Moved", "b.B")))));
  }

  @Test
  void what_a_revert_brings_back_passes_and_names_the_commit() {
    reverted = Map.of(call("a.A", "b.B").identity(), "0123456789");
    Gate.Verdict verdict = judge(List.of(), List.of(call("a.A", "b.B"), call("a.C", "b.B")));
    assertEquals(List.of("added! a.C b.B", "returned a.A b.B"), statuses(verdict));
    assertEquals("back by the revert of 0123456789", verdict.findings().get(1).note());
  }

  @Test
  void what_one_cause_adds_is_one_finding_at_its_place() {
    Cause helper = new Cause("Helper.save writes it", new SourceLocation("h/Helper.java", 7));
    Crossing one = call("a.A", "b.B");
    Crossing two = call("a.C", "b.B");
    Crossing other = call("a.A", "b.D");
    causes = Map.of(one.identity(), helper, two.identity(), helper, other.identity(), helper);
    Gate.Verdict verdict = judge(List.of(), List.of(one, two, other));
    assertEquals(List.of("added! a.A b.B", "added! a.A b.D"), statuses(verdict));
    assertEquals(2, verdict.counts().get("added"));
    GateFinding finding = verdict.findings().get(0);
    assertEquals(List.of("a.A", "a.C"), finding.roots());
    assertEquals(List.of(new Place("h/Helper.java", 7)), finding.places());
    assertEquals("so do units of work of 1 more type: a.C", finding.note());
  }

  @Test
  void what_a_baseline_knows_is_old() {
    accepted = Set.of(call("a.A", "b.B").identity());
    Gate.Verdict verdict = judge(List.of(), List.of(call("a.A", "b.B"), call("a.C", "b.B")));
    assertEquals(List.of("added! a.C b.B"), statuses(verdict));
    assertEquals(1, verdict.counts().get("unchanged"));
  }

  @Test
  void a_wider_type_of_the_same_service_is_the_same_tie() {
    supertypes = Map.of("b.Impl", Set.of("b.Api", "c.Base"));
    List<Crossing> before = List.of(call("a.A", "b.Impl"));
    assertEquals(
        List.of("resolved a.A b.Impl"), statuses(judge(before, List.of(call("a.A", "b.Api")))));
    assertFalse(judge(before, List.of(call("a.A", "c.Base"))).passed(), "another service's type");
    assertFalse(judge(before, List.of(call("a.Z", "b.Api"))).passed(), "another class's call");
  }

  @Test
  void who_calls_or_creates_a_class_names_it_already() {
    Crossing use = tie(CrossingKind.TYPE_USE, "a.A", "b.B");
    for (CrossingKind kind :
        List.of(CrossingKind.CALL, CrossingKind.INSTANTIATE, CrossingKind.INHERIT)) {
      Crossing older = tie(kind, "a.A", "b.B");
      assertEquals(List.of(), statuses(judge(List.of(older), List.of(older, use))));
    }
    assertEquals(
        List.of("added! a.A b.B"),
        statuses(judge(List.of(use), List.of(use, tie(CrossingKind.INSTANTIATE, "a.A", "b.B")))));
  }

  @Test
  void who_calls_a_class_may_name_what_it_is() {
    supertypes = Map.of("b.B", Set.of("b.Above"));
    Crossing older = call("a.A", "b.B");
    Crossing use = tie(CrossingKind.TYPE_USE, "a.A", "b.Above");
    assertEquals(List.of(), statuses(judge(List.of(older), List.of(older, use))));
  }

  @Test
  void a_kind_that_is_held_less_strictly_brings_no_other_one_along() {
    boundaries =
        "version: 1\nenforce: {default: ratchet, call: warn}\n"
            + "services: {a: {types: a.**}, b: {types: b.**}}\n";
    Crossing older = call("a.A", "b.B");
    Crossing use = tie(CrossingKind.TYPE_USE, "a.A", "b.B");
    assertEquals(List.of("added! a.A b.B"), statuses(judge(List.of(older), List.of(older, use))));
  }

  @Test
  void code_that_goes_up_or_down_to_a_relative_of_the_service_keeps_its_crossings() {
    supertypes = Map.of("a.Impl", Set.of("a.Api"), "a.Other", Set.of("a.Api"));
    List<Crossing> before = List.of(call("a.Api", "b.B"));
    Gate.Verdict verdict = judge(before, List.of(call("a.Impl", "b.B")));
    assertEquals(List.of(), statuses(verdict));
    assertEquals(1, verdict.counts().get("unchanged"));
    assertEquals(
        List.of(), statuses(judge(List.of(call("a.Impl", "b.B")), List.of(call("a.Api", "b.B")))));
    assertEquals(
        List.of("added! a.Other b.B"),
        statuses(judge(before, List.of(call("a.Impl", "b.B"), call("a.Other", "b.B")))),
        "one takes it over, the second is new");
    assertEquals(
        List.of("added! a.Impl b.B"),
        statuses(judge(before, List.of(call("a.Api", "b.B"), call("a.Impl", "b.B")))),
        "both have it");
    assertFalse(judge(before, List.of(call("a.Stranger", "b.B"))).passed(), "no relative");
  }

  @Test
  void a_new_type_takes_over_what_another_one_of_its_service_gives_up() {
    come = Set.of("a.Part", "a.Rest", "c.Part");
    List<Crossing> before = List.of(call("a.Whole", "b.B"));
    Gate.Verdict verdict = judge(before, List.of(call("a.Part", "b.B")));
    assertEquals(List.of(), statuses(verdict));
    assertEquals(1, verdict.counts().get("unchanged"));
    assertEquals(
        List.of("added! a.Rest b.B"),
        statuses(judge(before, List.of(call("a.Part", "b.B"), call("a.Rest", "b.B")))),
        "one takes it over, the second is new");
    assertEquals(
        List.of("added! a.Part b.B"),
        statuses(judge(before, List.of(call("a.Whole", "b.B"), call("a.Part", "b.B")))),
        "nobody gave it up");
    assertFalse(judge(before, List.of(call("a.Part", "b.C"))).passed(), "another tie");
    assertFalse(judge(before, List.of(call("c.Part", "b.B"))).passed(), "another service");
  }

  @Test
  void a_type_takes_over_what_another_one_gives_up_with_its_lines() {
    Crossing moved = call("a.Old", "b.B");
    origins = Map.of(moved.identity(), Set.of("a.Whole"));
    List<Crossing> before = List.of(call("a.Whole", "b.B"));
    assertEquals(List.of(), statuses(judge(before, List.of(moved))));
    assertEquals(
        List.of("added! a.Old b.B"),
        statuses(judge(before, List.of(call("a.Whole", "b.B"), moved))),
        "nobody gave it up");
    assertEquals(
        List.of("added! a.Old b.B", "resolved a.Other b.B"),
        statuses(judge(List.of(call("a.Other", "b.B")), List.of(moved))),
        "another one gave it up");
  }

  private static Crossing at(Crossing crossing, int... lines) {
    return crossing.at(
        IntStream.of(lines).mapToObj(line -> new SourceLocation("X.java", line)).toList());
  }

  @Test
  void a_type_takes_over_a_part_of_what_another_one_does_less() {
    Crossing moved = call("a.Old", "b.B");
    Crossing second = call("a.Next", "b.B");
    Set<String> whole = Set.of("a.Whole");
    origins = Map.of(moved.identity(), whole, second.identity(), whole);
    List<Crossing> before = List.of(at(call("a.Whole", "b.B"), 1, 2, 3));
    Crossing rest = at(call("a.Whole", "b.B"), 1);
    assertEquals(List.of(), statuses(judge(before, List.of(rest, at(moved, 8, 9)))));
    assertEquals(
        List.of("added! a.Old b.B"),
        statuses(judge(before, List.of(rest, at(moved, 7, 8, 9)))),
        "it does more than that");
    assertEquals(
        List.of("added! a.Old b.B"),
        statuses(judge(before, List.of(rest, at(second, 8, 9), at(moved, 7)))),
        "another one has it");
    assertEquals(
        List.of("added! a.Third b.B"),
        statuses(judge(before, List.of(rest, at(call("a.Third", "b.B"), 7)))),
        "its lines are its own");
  }

  @Test
  void a_call_that_a_type_takes_over_brings_the_variable_along() {
    Crossing moved = call("a.Old", "b.B");
    Crossing use = tie(CrossingKind.TYPE_USE, "a.Old", "b.B");
    origins = Map.of(moved.identity(), Set.of("a.Whole"));
    List<Crossing> before = List.of(call("a.Whole", "b.B"));
    assertEquals(List.of(), statuses(judge(before, List.of(use, moved))));
    assertFalse(judge(before, List.of(use)).passed(), "no call");
    assertFalse(judge(before, List.of(use, moved, before.get(0))).passed(), "no room");
    boundaries =
        "version: 1\nservices: {a: {types: a.**, enforce: {call: warn}}, b: {types: b.**}}\n";
    assertFalse(judge(before, List.of(use, moved)).passed(), "held less strictly");
  }

  @Test
  void a_new_type_in_the_place_of_another_one_of_its_service_is_the_one_it_was() {
    come = Set.of("b.Next");
    Crossing before = call("a.A", "b.B");
    Crossing next = call("a.A", "b.Next");
    replaced = Map.of(next.identity(), Set.of("b.B"));
    assertEquals(List.of(), statuses(judge(List.of(before), List.of(next))));
    assertFalse(judge(List.of(before), List.of(before, next)).passed(), "beside it");
    replaced = Map.of(next.identity(), Set.of("b.Other"));
    assertFalse(judge(List.of(before), List.of(next)).passed(), "in the place of another one");
    replaced = Map.of(next.identity(), Set.of("b.B"));
    come = Set.of();
    assertFalse(judge(List.of(before), List.of(next)).passed(), "there before");
  }

  @Test
  void a_class_written_anew_elsewhere_in_its_service_is_the_one_it_was_to_its_callers() {
    come = Set.of("b.next.B");
    Crossing before = call("a.A", "b.B");
    assertEquals(List.of(), statuses(judge(List.of(before), List.of(call("a.A", "b.next.B")))));
    assertEquals(
        List.of("added! a.C b.next.B", "resolved a.A b.B"),
        statuses(judge(List.of(before), List.of(call("a.C", "b.next.B")))));
    assertEquals(
        List.of("added! a.A b.next.B"),
        statuses(judge(List.of(before), List.of(before, call("a.A", "b.next.B")))));
    come = Set.of();
    assertEquals(
        List.of("added! a.A b.next.B", "resolved a.A b.B"),
        statuses(judge(List.of(before), List.of(call("a.A", "b.next.B")))));
  }

  @Test
  void a_foreign_key_over_a_renamed_column_is_the_same_one() {
    List<Crossing> before = List.of(key("a", "createdby_id", "b"));
    Gate.Verdict verdict = judge(before, List.of(key("a", "created_by", "b")));
    assertEquals(List.of(), statuses(verdict));
    assertEquals(1, verdict.counts().get("unchanged"));
    assertEquals(
        List.of("added! table:a seller_id table:b"),
        statuses(judge(before, List.of(key("a", "created_by", "b"), key("a", "seller_id", "b")))),
        "one takes its place, the second is new");
    assertFalse(judge(before, List.of(key("a", "created_by", "c"))).passed(), "to another table");
    assertFalse(judge(before, List.of(key("c", "created_by", "b"))).passed(), "of another table");
  }

  @Test
  void a_static_field_of_another_name_is_the_same_state() {
    List<Crossing> base = List.of(state("a.A", "b.B", "last"), state("a.C", "b.B", "last"));
    List<Crossing> head = List.of(state("a.A", "b.B", "LATEST"), state("a.C", "b.B", "LATEST"));
    assertEquals(List.of(), statuses(judge(base, head)));
    assertEquals(2, judge(base, head).counts().get("unchanged"));
  }

  @Test
  void who_did_not_use_a_field_under_its_old_name_is_new_to_it() {
    List<Crossing> base = List.of(state("a.A", "b.B", "last"));
    List<Crossing> head = List.of(state("a.A", "b.B", "LATEST"), state("a.C", "b.B", "LATEST"));
    assertEquals(List.of("added! a.C b.B LATEST"), statuses(judge(base, head)));
  }

  @Test
  void a_static_field_beside_one_that_is_still_used_is_another_one() {
    List<Crossing> base = List.of(state("a.A", "b.B", "last"), state("a.C", "b.B", "last"));
    List<Crossing> head = List.of(state("a.A", "b.B", "LATEST"), state("a.C", "b.B", "last"));
    assertEquals(
        List.of("added! a.A b.B LATEST", "resolved a.A b.B last"), statuses(judge(base, head)));
  }

  @Test
  void of_two_static_fields_of_another_name_each_is_the_one_that_most_classes_used() {
    List<Crossing> base =
        List.of(
            state("a.A", "b.B", "first"),
            state("a.A", "b.B", "second"),
            state("a.C", "b.B", "first"));
    List<Crossing> head =
        List.of(
            state("a.A", "b.B", "ONE"), state("a.A", "b.B", "OTHER"), state("a.C", "b.B", "OTHER"));
    assertEquals(List.of(), statuses(judge(base, head)));
  }

  @Test
  void a_boundary_drawn_around_old_code_is_told_and_passes() {
    Gate.Verdict verdict =
        judge(List.of(), List.of(call("a.A", "b.B")), List.of(), List.of(call("a.A", "b.B")));
    assertEquals(List.of("redrawn a.A b.B"), statuses(verdict));
    policy = new Policy(Set.of(), true, false, false, false);
    verdict = judge(List.of(), List.of(call("a.A", "b.B")), List.of(), List.of(call("a.A", "b.B")));
    assertEquals(List.of("redrawn! a.A b.B"), statuses(verdict));
  }

  @Test
  void a_new_crossing_excused_by_the_same_change_is_loosened() {
    Gate.Verdict verdict = judge(List.of(), List.of(), List.of(call("a.A", "b.B")), List.of());
    assertEquals(List.of("loosened a.A b.B"), statuses(verdict));
    assertTrue(verdict.passed());
  }

  @Test
  void a_published_type_and_an_allowed_service_are_no_findings() {
    boundaries = "version: 1\nservices: {a: {types: a.**}, b: {types: b.**, api: b.Api}}\n";
    assertEquals(
        List.of("added! a.A b.B"),
        statuses(judge(List.of(), List.of(call("a.A", "b.Api"), call("a.A", "b.B")))));
    boundaries = "version: 1\nservices: {a: {types: a.**, uses: b}, b: {types: b.**}}\n";
    assertEquals(List.of(), statuses(judge(List.of(), List.of(call("a.A", "b.B")))));
  }

  @Test
  void levels_decide_what_fails() {
    List<Crossing> known = List.of(call("a.A", "b.B"));
    List<Crossing> grown = List.of(call("a.A", "b.B"), call("a.C", "b.B"));
    boundaries = "version: 1\nservices: {a: {types: a.**, enforce: warn}, b: {types: b.**}}\n";
    assertEquals(List.of("added a.C b.B"), statuses(judge(known, grown)));
    boundaries = boundaries.replace("warn", "off");
    assertEquals(List.of(), statuses(judge(known, grown)));
    boundaries = boundaries.replace("off", "strict");
    assertEquals(List.of("added! a.C b.B", "unchanged! a.A b.B"), statuses(judge(known, grown)));
  }

  @Test
  void an_exemption_passes_until_it_ends_and_is_counted() {
    String exempt =
        "exempt: [{kind: call, ends: [a.A, b.*], reason: old, link: x, owner: me, expires: %s}]\n";
    String services = boundaries;
    boundaries = services + exempt.replace("%s", "2026-11-22");
    assertEquals(
        List.of("exempted a.A b.B"), statuses(judge(List.of(), List.of(call("a.A", "b.B")))));
    boundaries = services + exempt.replace("%s", "2026-11-21");
    GateFinding finding = judge(List.of(), List.of(call("a.A", "b.B"))).findings().get(0);
    assertTrue(finding.fails());
    assertEquals("the exemption of me ended on 2026-11-21 (b.yml:3:10): old, x", finding.note());
  }

  @Test
  void what_was_agreed_on_until_yesterday_fails_however_old_it_is() {
    String exempt =
        "exempt: [{kind: call, ends: [a.A, b.*], reason: old, link: x, owner: me, expires: %s}]\n";
    List<Crossing> old = List.of(call("a.A", "b.B"));
    String services = boundaries;
    boundaries = services + exempt.replace("%s", "2026-11-22");
    assertEquals(List.of("exempted a.A b.B"), statuses(judge(old, old)));
    boundaries = services + exempt.replace("%s", "2026-11-21");
    assertEquals(List.of("expired! a.A b.B"), statuses(judge(old, old)));
    boundaries =
        services.replace("services:", "enforce: warn\nservices:")
            + exempt.replace("%s", "2026-11-21");
    assertEquals(List.of("expired a.A b.B"), statuses(judge(old, old)));
  }

  @Test
  void what_the_change_opens_for_itself_is_told_and_fails_a_strict_policy() {
    oldBoundaries = boundaries;
    List<Crossing> head = List.of(call("a.A", "b.B"));
    for (String opened :
        List.of(
            "services: {a: {types: a.**, uses: b}, b: {types: b.**}}",
            "services: {a: {types: a.**}, b: {types: b.**, api: b.B}}",
            "services: {a: {types: a.**, enforce: off}, b: {types: b.**}}")) {
      boundaries = "version: 1\n" + opened + "\n";
      policy = Policy.DEFAULT;
      assertEquals(List.of("loosened a.A b.B"), statuses(judge(List.of(), head)), opened);
      assertEquals(List.of(), statuses(judge(head, head)), "there before: " + opened);
      policy = new Policy(Set.of(), true, false, false, false);
      assertEquals(List.of("loosened! a.A b.B"), statuses(judge(List.of(), head)), opened);
    }
  }

  @Test
  void what_was_open_already_is_not_told() {
    boundaries = "version: 1\nservices: {a: {types: a.**, uses: b}, b: {types: b.**}}\n";
    assertEquals(List.of(), statuses(judge(List.of(), List.of(call("a.A", "b.B")))));
  }

  @Test
  void only_the_named_kinds_fail() {
    policy = new Policy(Set.of("join"), false, false, false, false);
    assertEquals(List.of("added a.A b.B"), statuses(judge(List.of(), List.of(call("a.A", "b.B")))));
  }

  @Test
  void a_fingerprint_hangs_on_the_identity_alone() {
    GateFinding one = judge(List.of(), List.of(call("a.A", "b.B"))).findings().get(0);
    policy = new Policy(Set.of(), true, false, false, false);
    GateFinding other =
        judge(List.of(call("a.X", "b.B")), List.of(call("a.A", "b.B"))).findings().get(0);
    assertEquals(one.fingerprint(), other.fingerprint());
  }
}
