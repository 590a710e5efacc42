package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.ColumnName;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A boundaries file held against the elements of one codebase: the total map, and what is wrong
 * with it.
 *
 * @param boundaries whose each element is
 * @param conflicts elements that two equally precise patterns give to two owners
 * @param unmatched patterns that nothing matches
 * @param inherited types that no pattern names, in the place that the patterns around them suggest
 * @param followed types that a pattern still names by the name they had before
 * @param ownerless stores without an owner
 * @param unclaimed types without an owner
 */
public record Ownership(
    Boundaries boundaries,
    List<Conflict> conflicts,
    List<Rule<?>> unmatched,
    List<Inherited> inherited,
    List<Followed> followed,
    List<StoreName> ownerless,
    List<UnclaimedPart> unclaimed) {

  /** Two patterns claim one element. */
  public record Conflict(Element element, Rule<?> one, Rule<?> other) {}

  /** A type that follows its neighbours until somebody says otherwise. */
  public record Inherited(TypeName type, Owner owner, Rule<?> from) {}

  /**
   * A type that moved or got another name, and whose owner goes with it.
   *
   * @param rule what gave the former name its owner: that very name, or a pattern that the new name
   *     has left
   */
  public record Followed(TypeName type, TypeName former, Owner owner, Rule<?> rule) {

    /**
     * What to write in the place of the rule so that it names the type by its new name.
     *
     * @return empty where the rule is over packages, or shares braces with others that leave no
     *     place for the new name
     */
    public Optional<String> spelling() {
      TypePattern pattern = new TypePattern(rule.pattern().toString());
      return pattern.isOverWords()
          ? pattern.naming(type).flatMap(named -> beside(pattern, named))
          : pattern.renamed(type).flatMap(renamed -> rule.spelling(renamed.text()));
    }

    /** The words stay for the others that have them. */
    private Optional<String> beside(TypePattern words, TypePattern named) {
      if (rule.isInBraces()) {
        return rule.spelling(words.text())
            .flatMap(own -> rule.spelling(named.text()).map(added -> own + ',' + added));
      }
      int own = words.text().lastIndexOf('.') + 1;
      return Optional.of(
          words.text().substring(0, own)
              + '{'
              + words.text().substring(own)
              + ','
              + named.text().substring(own)
              + '}');
    }
  }

  public Ownership {
    conflicts = List.copyOf(conflicts);
    unmatched = List.copyOf(unmatched);
    inherited = List.copyOf(inherited);
    followed = List.copyOf(followed);
    ownerless = List.copyOf(ownerless);
    unclaimed = List.copyOf(unclaimed);
  }

  /** Holds the file against elements, in any order; nested types follow their outermost one. */
  public static Ownership of(BoundariesFile file, Collection<? extends Element> elements) {
    return of(file, elements, Map.of());
  }

  /**
   * Holds the file against elements of which some had other names when it was written.
   *
   * @param formerNames of types that moved or were renamed, new to old
   */
  public static Ownership of(
      BoundariesFile file,
      Collection<? extends Element> elements,
      Map<TypeName, TypeName> formerNames) {
    return of(file, elements, Set.of(), formerNames);
  }

  /**
   * Likewise, beside stores that may have an owner and need none.
   *
   * @param free stores that frameworks bring along
   */
  public static Ownership of(
      BoundariesFile file,
      Collection<? extends Element> elements,
      Set<StoreName> free,
      Map<TypeName, TypeName> formerNames) {
    TreeSet<Element> all = new TreeSet<>(elements);
    all.addAll(free);
    return new Assignment(file, free, formerNames).assign(all);
  }

  private static final class Assignment {

    private final TypeClaims types = new TypeClaims();
    private final List<Claim<StorePattern>> stores = new ArrayList<>();
    private final List<Claim<ColumnPattern>> columns = new ArrayList<>();
    private final Set<Rule<?>> matched = new HashSet<>();
    private final Map<Element, Owner> owners = new HashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Followed> followed = new ArrayList<>();
    private final Set<StoreName> free;
    private final Map<TypeName, TypeName> formerNames;

    Assignment(BoundariesFile file, Set<StoreName> free, Map<TypeName, TypeName> formerNames) {
      this.free = free;
      this.formerNames = formerNames;
      for (ServiceBoundary service : file.services()) {
        claim(service.members(), new Owner.Service(service.id()));
      }
      claim(file.sharedKernel(), Owner.SHARED_KERNEL);
      claim(file.unassigned(), Owner.UNASSIGNED);
    }

    private void claim(Members members, Owner owner) {
      for (Rule<TypePattern> rule : members.types()) {
        types.add(new Claim<>(rule, owner, rule.pattern().precision()));
      }
      for (Rule<StorePattern> rule : members.tables()) {
        stores.add(new Claim<>(rule, owner, rule.pattern().precision()));
      }
      for (Rule<ColumnPattern> rule : members.columns()) {
        columns.add(new Claim<>(rule, owner, rule.pattern().precision()));
      }
    }

    Ownership assign(TreeSet<Element> elements) {
      List<Inherited> inherited = new ArrayList<>();
      List<StoreName> ownerless = new ArrayList<>();
      List<TypeName> unclaimed = new ArrayList<>();
      for (Element element : elements) {
        Optional<Owner> owner = ownerOf(element);
        if (owner.isPresent()) {
          owners.put(element, owner.get());
        } else if (element instanceof TypeName type) {
          Optional<Owner> former = ownerOfFormerPlace(type);
          Optional<Inherited> place = former.isPresent() ? Optional.empty() : aroundIt(type);
          former.ifPresent(found -> owners.put(type, found));
          place.ifPresent(found -> owners.put(type, found.owner()));
          place.ifPresent(inherited::add);
          if (former.isEmpty() && place.isEmpty()) {
            unclaimed.add(type);
          }
        } else if (element instanceof StoreName store && needsOwner(store)) {
          ownerless.add(store);
        }
      }
      return new Ownership(
          new Boundaries(owners),
          conflicts,
          unmatched(),
          inherited,
          followed,
          ownerless,
          UnclaimedPart.of(unclaimed, ownedTypes()));
    }

    private List<TypeName> ownedTypes() {
      List<TypeName> out = new ArrayList<>();
      for (Element element : owners.keySet()) {
        if (element instanceof TypeName type) {
          out.add(type);
        }
      }
      return out;
    }

    private boolean needsOwner(StoreName store) {
      return !store.kind().isBesideData() && !free.contains(store);
    }

    private Optional<Owner> ownerOf(Element element) {
      if (element instanceof TypeName type) {
        return ownerOfType(type);
      }
      return element instanceof StoreName store
          ? decide(store, stores, StorePattern::matches)
          : decide((ColumnName) element, columns, ColumnPattern::matches);
    }

    private Optional<Owner> ownerOfType(TypeName type) {
      List<Claim<TypePattern>> naming = types.naming(type);
      Optional<Owner> byPattern = best(type, types.around(type)).map(Claim::owner);
      return naming.isEmpty()
          ? formerOwner(type, byPattern).or(() -> byPattern)
          : best(type, naming).map(Claim::owner);
    }

    /**
     * The owner of the type's former name, where the file names it, or where it names words that
     * the class had and that only its new name lacks.
     */
    private Optional<Owner> formerOwner(TypeName type, Optional<Owner> byPattern) {
      TypeName former = formerNames.get(type);
      if (former == null) {
        return Optional.empty();
      }
      List<Claim<TypePattern>> naming = types.naming(former);
      if (!naming.isEmpty()) {
        return follow(type, former, naming);
      }
      List<Claim<TypePattern>> around = types.around(former);
      boolean byWords =
          former.packageName().equals(type.packageName())
              && best(former, around)
                  .filter(claim -> claim.rule().pattern().isOverWords())
                  .filter(claim -> !byPattern.equals(Optional.of(claim.owner())))
                  .isPresent();
      return byWords ? follow(type, former, around) : Optional.empty();
    }

    /** The owner of a type that has left its package for one that no pattern speaks of. */
    private Optional<Owner> ownerOfFormerPlace(TypeName type) {
      TypeName former = formerNames.get(type);
      return former == null ? Optional.empty() : follow(type, former, types.around(former));
    }

    private Optional<Owner> follow(
        TypeName type, TypeName former, List<Claim<TypePattern>> claims) {
      Optional<Claim<TypePattern>> best = best(former, claims);
      best.ifPresent(
          claim -> followed.add(new Followed(type, former, claim.owner(), claim.rule())));
      return best.map(Claim::owner);
    }

    private <P, E extends Element> Optional<Owner> decide(
        E element, List<Claim<P>> claims, BiPredicate<P, E> matches) {
      return best(
              element,
              claims.stream()
                  .filter(claim -> matches.test(claim.rule().pattern(), element))
                  .toList())
          .map(Claim::owner);
    }

    /** The most precise of the claims that match; a rival of equal precision is a conflict. */
    private <P> Optional<Claim<P>> best(Element element, List<Claim<P>> matching) {
      Claim<P> best = null;
      Claim<P> rival = null;
      for (Claim<P> claim : matching) {
        matched.add(claim.rule());
        int order = best == null ? 1 : compare(claim, best, element);
        if (order > 0) {
          best = claim;
          rival = null;
        } else if (order == 0 && !claim.owner().equals(best.owner())) {
          rival = claim;
        }
      }
      if (rival != null) {
        conflicts.add(new Conflict(element, best.rule(), rival.rule()));
      }
      return Optional.ofNullable(best);
    }

    /** By precision; in {@code OrderMail} the mail comes last and says what it is. */
    private static <P> int compare(Claim<P> one, Claim<P> other, Element element) {
      int order = one.precision().compareTo(other.precision());
      return order != 0 || !(element instanceof TypeName type)
          ? order
          : Integer.compare(reach(one, type), reach(other, type));
    }

    private static int reach(Claim<?> claim, TypeName type) {
      return new SegmentPattern(claim.rule().pattern().toString()).reach(type.binaryName());
    }

    /**
     * The owner of the patterns that speak of the nearest package around a type, when they agree. A
     * class says something of its own package, and nothing of those below.
     */
    private Optional<Inherited> aroundIt(TypeName type) {
      for (String at = type.packageName(); !at.isEmpty(); at = parent(at)) {
        String around = at;
        List<Claim<TypePattern>> near =
            types.all().stream()
                .filter(claim -> claim.rule().pattern().literalPrefix().equals(around))
                .toList();
        if (!near.isEmpty()) {
          boolean below = !around.equals(type.packageName());
          boolean agree =
              near.stream().map(Claim::owner).distinct().count() == 1
                  && !(below && near.stream().allMatch(claim -> claim.rule().pattern().isExact()));
          return agree
              ? Optional.of(new Inherited(type, near.get(0).owner(), near.get(0).rule()))
              : Optional.empty();
        }
      }
      return Optional.empty();
    }

    private static String parent(String packageName) {
      int dot = packageName.lastIndexOf('.');
      return dot < 0 ? "" : packageName.substring(0, dot);
    }

    private List<Rule<?>> unmatched() {
      List<Rule<?>> out = new ArrayList<>();
      Function<Claim<?>, Rule<?>> rule = Claim::rule;
      List<Claim<?>> all = new ArrayList<>(types.all());
      all.addAll(stores);
      all.addAll(columns);
      all.stream().map(rule).filter(r -> !matched.contains(r)).forEach(out::add);
      out.sort(Comparator.comparing((Rule<?> r) -> r.at()).thenComparing(Rule::column));
      return out;
    }
  }
}
