package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of the claims over types speak of one: looked up where they name it, tried elsewhere. */
final class TypeClaims {

  /** A claim with its pattern taken apart. */
  private record Prepared(Claim<TypePattern> claim, SegmentPattern pattern) {}

  private final List<Claim<TypePattern>> all = new ArrayList<>();
  private final Map<String, List<Claim<TypePattern>>> inFull = new HashMap<>();
  private final Map<String, List<Prepared>> byClass = new HashMap<>();
  private final List<Prepared> others = new ArrayList<>();

  void add(Claim<TypePattern> claim) {
    all.add(claim);
    String text = claim.rule().pattern().text();
    if (claim.precision().exact()) {
      inFull.computeIfAbsent(text, key -> new ArrayList<>()).add(claim);
      return;
    }
    Prepared prepared = new Prepared(claim, new SegmentPattern(text));
    if (claim.precision().namesClass()) {
      byClass.computeIfAbsent(lastSegment(text), key -> new ArrayList<>()).add(prepared);
    } else {
      others.add(prepared);
    }
  }

  List<Claim<TypePattern>> all() {
    return all;
  }

  /** Claims that spell out the name of an outermost type, in full or that of the class. */
  List<Claim<TypePattern>> naming(TypeName type) {
    List<Claim<TypePattern>> out =
        new ArrayList<>(inFull.getOrDefault(type.binaryName(), List.of()));
    out.addAll(matching(type, byClass.getOrDefault(lastSegment(type.binaryName()), List.of())));
    return out;
  }

  /** Claims of all other patterns that match an outermost type. */
  List<Claim<TypePattern>> around(TypeName type) {
    return matching(type, others);
  }

  private static String lastSegment(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static List<Claim<TypePattern>> matching(TypeName type, List<Prepared> candidates) {
    if (candidates.isEmpty()) {
      return List.of();
    }
    String name = type.binaryName();
    List<String> path = SegmentPattern.segments(name);
    return candidates.stream()
        .filter(prepared -> prepared.pattern().matches(name, path))
        .map(Prepared::claim)
        .toList();
  }
}
