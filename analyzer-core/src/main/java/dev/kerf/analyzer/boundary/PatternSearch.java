package dev.kerf.analyzer.boundary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Looks for the patterns with which a file is shortest. What counts are the characters of the
 * patterns, and what each name costs that no pattern gives to its owner.
 *
 * <p>Greedy first: the pattern next that saves most, each deciding where it is the most precise
 * one, as on reading. Then each is left out for once, to see whether a few others do better in its
 * place: a pattern of the beginning is often made needless by those that came after it.
 */
final class PatternSearch {

  /** How often all are looked at again; hardly anything changes after that. */
  private static final int ROUNDS = 3;

  /** How many patterns may stand in for one. */
  private static final int STAND_INS = 4;

  /** Worse than whatever a pattern may save. */
  private static final int REFUSED = Integer.MIN_VALUE;

  /**
   * A name to be decided.
   *
   * @param owner whose it has to be
   * @param undecided characters that it costs where no pattern decides
   * @param amiss characters that it costs where a pattern of another owner decides
   */
  record Name(List<String> segments, Owner owner, int undecided, int amiss) {}

  /** A pattern that was chosen, and whose it is. */
  record Chosen(String pattern, Owner owner) {}

  /** A pattern that may be taken. */
  private static final class Candidate {
    final int number;
    final String pattern;
    final int length;
    int rank;
    List<Integer> matches;
    Owner owner;

    /** What a pattern was drawn from it matches, and more: words stand in other words too. */
    boolean matchesAreAll;

    boolean taken;

    /** Characters that it would save, while it is not taken. */
    int gain;

    Candidate(int number, String pattern, int length, List<Integer> matches, Owner owner) {
      this.number = number;
      this.pattern = pattern;
      this.length = length;
      this.matches = matches;
      this.owner = owner;
    }
  }

  /** Of patterns that save the same the one goes first that claims least, then the shortest. */
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt((Candidate c) -> c.gain)
          .reversed()
          .thenComparingInt(c -> c.matches.size())
          .thenComparingInt(c -> c.pattern.length())
          .thenComparing(c -> c.pattern);

  private final List<Name> names;
  private final List<String> joined;
  private final BiFunction<String, List<Integer>, Optional<Owner>> ownerOf;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<BitSet> touching = new ArrayList<>();
  private final List<List<Candidate>> holders = new ArrayList<>();
  private final List<Candidate> deciding;

  /** Numbers of candidates whose gain is another one by now. */
  private final BitSet stale = new BitSet();

  /** Characters of the patterns taken and of what they leave to be said. */
  private int written;

  /**
   * Prepares a search.
   *
   * @param ownerOf whose a pattern with these matches may be, if anybody's
   */
  PatternSearch(
      List<Name> names,
      PatternCandidates drawn,
      BiFunction<String, List<Integer>, Optional<Owner>> ownerOf) {
    this.names = names;
    this.joined = names.stream().map(name -> String.join(".", name.segments())).toList();
    this.ownerOf = ownerOf;
    this.deciding = new ArrayList<>(Collections.nCopies(names.size(), null));
    for (Name name : names) {
      touching.add(new BitSet());
      holders.add(new ArrayList<>());
      written += name.undecided();
    }
    drawn
        .drawnFrom()
        .forEach(
            (pattern, from) ->
                ownerOf
                    .apply(pattern, from)
                    .ifPresent(owner -> add(pattern, drawn.written(pattern), from, owner)));
    rank();
    candidates.forEach(this::measure);
  }

  private void add(String pattern, int length, List<Integer> from, Owner owner) {
    candidates.add(new Candidate(candidates.size(), pattern, length, from, owner));
  }

  /** Gives equally precise patterns the same number, more precise ones a higher one. */
  private void rank() {
    SortedSet<Precision> all = new TreeSet<>();
    candidates.forEach(c -> all.add(Precision.ofTypes(c.pattern)));
    List<Precision> sorted = List.copyOf(all);
    candidates.forEach(
        c -> c.rank = Collections.binarySearch(sorted, Precision.ofTypes(c.pattern)));
  }

  /** The patterns, in no order that means anything. */
  List<Chosen> choose() {
    takeWhatSaves(null, Integer.MAX_VALUE);
    boolean better = true;
    for (int round = 0; better && round < ROUNDS; round++) {
      better = false;
      for (Candidate one : candidates.stream().filter(c -> c.taken).toList()) {
        better |= one.taken && leaveOut(one);
      }
    }
    return candidates.stream()
        .filter(c -> c.taken)
        .map(c -> new Chosen(c.pattern, c.owner))
        .toList();
  }

  /** Whose a name is by the patterns that were chosen. */
  Optional<Owner> decided(int name) {
    return Optional.ofNullable(deciding.get(name)).map(c -> c.owner);
  }

  /** Takes patterns, but for one that may be null, as long as they save something. */
  private List<Candidate> takeWhatSaves(Candidate not, int most) {
    List<Candidate> taken = new ArrayList<>();
    Optional<Candidate> best = best(not);
    while (best.isPresent() && taken.size() < most) {
      if (best.get().matchesAreAll) {
        take(best.get());
        taken.add(best.get());
      } else {
        completeMatches(best.get());
      }
      best = best(not);
    }
    return taken;
  }

  private Optional<Candidate> best(Candidate not) {
    measureAgain();
    return candidates.stream().filter(c -> c.gain > 0 && !c.taken && c != not).min(BEST_FIRST);
  }

  /** Leaves one out for good where the file is shorter without it. */
  private boolean leaveOut(Candidate one) {
    int before = written;
    boolean decided = drop(one);
    List<Candidate> instead = decided ? takeWhatSaves(one, STAND_INS) : List.of();
    if (decided && written < before) {
      return true;
    }
    for (int i = instead.size() - 1; i >= 0; i--) {
      drop(instead.get(i));
    }
    take(one);
    return false;
  }

  private void measure(Candidate candidate) {
    candidate.matches.forEach(name -> touching.get(name).set(candidate.number));
    candidate.gain = gain(candidate);
  }

  private void completeMatches(Candidate candidate) {
    SegmentPattern pattern = new SegmentPattern(candidate.pattern);
    candidate.matches =
        IntStream.range(0, names.size())
            .filter(i -> pattern.matches(joined.get(i), names.get(i).segments()))
            .boxed()
            .toList();
    candidate.matchesAreAll = true;
    candidate.owner = ownerOf.apply(candidate.pattern, candidate.matches).orElse(null);
    measure(candidate);
  }

  private void take(Candidate chosen) {
    written -= gain(chosen);
    chosen.taken = true;
    BitSet changed = new BitSet();
    for (int name : chosen.matches) {
      holders.get(name).add(chosen);
      Candidate before = deciding.get(name);
      if (before == null || before.rank < chosen.rank) {
        deciding.set(name, chosen);
        changed.or(touching.get(name));
      }
    }
    stale.or(changed);
  }

  /**
   * Takes a pattern back.
   *
   * @return whether what is left decides each name; if not, the pattern has to be taken again
   */
  private boolean drop(Candidate chosen) {
    chosen.taken = false;
    boolean decided = true;
    BitSet changed = new BitSet();
    for (int name : chosen.matches) {
      List<Candidate> left = holders.get(name);
      left.remove(chosen);
      if (deciding.get(name) == chosen) {
        Candidate next = mostPrecise(left);
        deciding.set(name, next);
        decided &= left.stream().allMatch(c -> c.rank < next.rank || c.owner.equals(next.owner));
        changed.or(touching.get(name));
      }
    }
    chosen.gain = gain(chosen);
    written += chosen.gain;
    stale.or(changed);
    return decided;
  }

  private static Candidate mostPrecise(List<Candidate> left) {
    Candidate most = null;
    for (Candidate one : left) {
      most = most == null || one.rank > most.rank ? one : most;
    }
    return most;
  }

  private void measureAgain() {
    for (int i = stale.nextSetBit(0); i >= 0; i = stale.nextSetBit(i + 1)) {
      Candidate candidate = candidates.get(i);
      if (!candidate.taken) {
        candidate.gain = gain(candidate);
      }
    }
    stale.clear();
  }

  private int gain(Candidate candidate) {
    if (candidate.owner == null) {
      return REFUSED;
    }
    int gain = -candidate.length;
    for (int name : candidate.matches) {
      Candidate before = deciding.get(name);
      if (before != null
          && before.rank == candidate.rank
          && !before.owner.equals(candidate.owner)) {
        return REFUSED;
      }
      if (before == null || before.rank < candidate.rank) {
        gain += cost(name, before) - cost(name, candidate);
      }
    }
    return gain;
  }

  private int cost(int name, Candidate deciding) {
    if (deciding == null) {
      return names.get(name).undecided();
    }
    return deciding.owner.equals(names.get(name).owner()) ? 0 : names.get(name).amiss();
  }
}
