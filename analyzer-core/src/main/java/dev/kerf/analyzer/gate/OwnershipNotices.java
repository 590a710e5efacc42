package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.boundary.Ownership;
import dev.kerf.analyzer.boundary.Rule;
import dev.kerf.analyzer.boundary.UnclaimedPart;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.GateNotice;
import dev.kerf.analyzer.result.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a boundaries file needs after a change. Who cleans up is not punished: a pattern whose code
 * this change removes is a line to delete, one that never matched anything is an error.
 */
public final class OwnershipNotices {

  private static final Comparator<GateNotice> WORST_FIRST =
      Comparator.comparing(GateNotice::fails)
          .reversed()
          .thenComparing(GateNotice::id)
          .thenComparing(notice -> notice.at().path())
          .thenComparing(notice -> notice.at().line())
          .thenComparing(GateNotice::message);

  private final Ownership ownership;
  private final Function<Element, Optional<SourceLocation>> declared;
  private final List<String> unread;
  private final Map<StoreName, StoreName> formerNames;
  private final List<GateNotice> notices = new ArrayList<>();

  private OwnershipNotices(
      Ownership ownership,
      Function<Element, Optional<SourceLocation>> declared,
      List<String> unread,
      Map<StoreName, StoreName> formerNames) {
    this.ownership = ownership;
    this.declared = declared;
    this.unread = unread;
    this.formerNames = formerNames;
  }

  /**
   * The older side of a change.
   *
   * @param unmatched where the newer boundaries have patterns that nothing matched
   * @param stores what there was
   * @param formerNames of stores that have another name now, new to old
   */
  public record Before(
      Set<String> unmatched, Set<StoreName> stores, Map<StoreName, StoreName> formerNames) {}

  /**
   * Notices about a codebase for itself: whatever matches nothing is an error.
   *
   * @param declared where the code says of a type or a store that it is there
   * @param unread folders of submodules, whose code a pattern may mean
   */
  public static List<GateNotice> of(
      Ownership ownership,
      Function<Element, Optional<SourceLocation>> declared,
      List<String> unread) {
    OwnershipNotices notices = new OwnershipNotices(ownership, declared, unread, Map.of());
    ownership.unmatched().forEach(notices::neverMatched);
    notices.others(store -> true);
    return notices.sorted();
  }

  /**
   * Notices beside a baseline: what a pattern once matched is not known, and who cleans up is not
   * punished.
   *
   * @param declared where the code says of a type or a store that it is there
   * @param staleFails whether what nothing needs any more fails
   */
  public static List<GateNotice> besideBaseline(
      Ownership ownership,
      Function<Element, Optional<SourceLocation>> declared,
      boolean staleFails) {
    OwnershipNotices notices = new OwnershipNotices(ownership, declared, List.of(), Map.of());
    ownership.unmatched().forEach(rule -> notices.stale(rule, "matches nothing", staleFails));
    notices.others(store -> true);
    return notices.sorted();
  }

  /**
   * Notices about the newer side of a change.
   *
   * @param declared where its code says of a type or a store that it is there
   * @param unread folders of submodules, whose code a pattern may mean
   */
  public static List<GateNotice> of(
      Ownership ownership,
      Function<Element, Optional<SourceLocation>> declared,
      Before before,
      List<String> unread) {
    OwnershipNotices notices =
        new OwnershipNotices(ownership, declared, unread, before.formerNames());
    for (Rule<?> rule : ownership.unmatched()) {
      if (before.unmatched().contains(rule.position())) {
        notices.neverMatched(rule);
      } else {
        notices.stale(rule, "matches nothing any more", false);
      }
    }
    notices.others(before.stores()::contains);
    return notices.sorted();
  }

  private List<GateNotice> sorted() {
    notices.sort(WORST_FIRST);
    return List.copyOf(notices);
  }

  /** Where code is not read that the pattern may mean, nobody can say that it is wrong. */
  private void neverMatched(Rule<?> rule) {
    String matches = "'" + rule.pattern() + "' matches nothing";
    String remedy = "check its spelling, or " + takeOut(rule);
    boolean known = unread.isEmpty();
    add(
        known,
        "pattern-matches-nothing",
        Optional.of(rule),
        known ? matches : matches + " outside of " + submodules(),
        known ? remedy : "nothing to do where it means code of theirs, else " + remedy);
  }

  private String submodules() {
    return (unread.size() == 1 ? "the submodule " : "the submodules ")
        + String.join(", ", unread)
        + ", which the gate leaves to "
        + (unread.size() == 1 ? "its own repository" : "their own repositories");
  }

  private void stale(Rule<?> rule, String what, boolean fails) {
    add(
        fails,
        "pattern-stale",
        Optional.of(rule),
        "'" + rule.pattern() + "' " + what,
        takeOut(rule),
        Optional.of(""));
  }

  private static String takeOut(Rule<?> rule) {
    return rule.isInBraces() ? "take it out of the braces in this line" : "delete this line";
  }

  private void others(Predicate<StoreName> wasThere) {
    for (Ownership.Conflict conflict : ownership.conflicts()) {
      add(
          true,
          "owner-ambiguous",
          Optional.of(conflict.one()),
          conflict.element().id()
              + " is claimed by '"
              + conflict.one().pattern()
              + "' and, as precisely, by '"
              + conflict.other().pattern()
              + "' at "
              + conflict.other().position(),
          "name " + conflict.element().id() + " itself under the service that owns it");
    }
    for (Ownership.Followed followed : ownership.followed()) {
      add(
          false,
          "type-renamed",
          Optional.of(followed.rule()),
          followed.former() + " is " + followed.type() + " now and keeps its owner",
          followed
              .spelling()
              .map(spelling -> write(followed.rule(), spelling))
              .orElseGet(
                  () ->
                      "no pattern names it here; add under 'types:' of "
                          + name(followed.owner())
                          + ": '- "
                          + followed.type()
                          + "'"),
          followed.spelling());
    }
    for (Ownership.Inherited inherited : ownership.inherited()) {
      add(
          false,
          "type-inherits-owner",
          Optional.of(inherited.from()),
          inherited.type()
              + " is named by no pattern and follows its package: "
              + name(inherited.owner()),
          "nothing to do, or name it: '- " + inherited.type() + "'");
    }
    ownership.ownerless().forEach(store -> ownerless(store, wasThere));
    ownership.unclaimed().forEach(this::unclaimed);
  }

  private static String write(Rule<?> rule, String spelling) {
    return rule.isInBraces()
        ? "write '" + spelling + "' in its place in this line"
        : "change this line to '- " + spelling + "'";
  }

  private static String name(Owner owner) {
    if (owner instanceof Owner.Service service) {
      return service.id();
    }
    return owner.equals(Owner.SHARED_KERNEL) ? "shared-kernel" : "unassigned";
  }

  private void ownerless(StoreName store, Predicate<StoreName> wasThere) {
    boolean isNew = !wasThere.test(store);
    String kind = store.kind().word();
    ownerless(
        isNew,
        isNew ? "table-without-owner" : "store-without-owner",
        store,
        kind + ' ' + store.qualifiedName() + (isNew ? state(store) : "") + " has no owner",
        "tables",
        spelled(store));
  }

  private String state(StoreName store) {
    StoreName former = formerNames.get(store);
    return former == null ? " is new and" : ", which was " + former.qualifiedName() + ",";
  }

  /** A new module is one line in the file, and so it is one notice. */
  private void unclaimed(UnclaimedPart part) {
    TypeName first = part.types().get(0);
    int others = part.types().size() - 1;
    ownerless(
        false,
        "type-without-owner",
        first,
        others == 0
            ? first.id() + " has no owner"
            : part.packageName()
                + " has no owner: "
                + first.id()
                + " and "
                + others
                + (others == 1 ? " more type" : " more types"),
        "types",
        part.pattern());
  }

  private void ownerless(
      boolean fails, String id, Element element, String message, String list, String line) {
    Place at =
        declared.apply(element).map(a -> new Place(a.path(), a.line())).orElse(new Place("", 0));
    String remedy =
        "add under '" + list + ":' of the service that answers for it: '- " + line + "'";
    notices.add(GateNotice.of(fails, id, at, message, remedy));
  }

  private static String spelled(StoreName store) {
    boolean table = Set.of("table", "view").contains(store.kind().word());
    return table ? store.qualifiedName() : store.id();
  }

  private void add(
      boolean fails, String id, Optional<Rule<?>> rule, String message, String remedy) {
    add(fails, id, rule, message, remedy, Optional.empty());
  }

  private void add(
      boolean fails,
      String id,
      Optional<Rule<?>> rule,
      String message,
      String remedy,
      Optional<String> replacement) {
    Place at = rule.map(r -> new Place(r.at().path(), r.at().line())).orElse(new Place("", 0));
    int column = rule.map(Rule::column).orElse(0);
    notices.add(new GateNotice(fails, id, at, column, message, remedy, replacement));
  }
}
