package dev.kerf.analyzer;

import dev.kerf.analyzer.extract.bytecode.uses.KnownNames;
import dev.kerf.analyzer.extract.bytecode.uses.Questions;
import dev.kerf.analyzer.extract.bytecode.uses.TypeUses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which families of class files others mention, directly or through one another: whatever a value
 * in the code of those can be is declared there. Of several types of one name all count.
 */
final class MentionedFamilies {

  private final List<CompiledFamily> families;
  private final KnownNames known;

  /** By type, the families that declare it. */
  private final Map<Integer, List<Integer>> declaring = new HashMap<>();

  MentionedFamilies(List<CompiledFamily> families, KnownNames known) {
    this.families = families;
    this.known = known;
    for (int family = 0; family < families.size(); family++) {
      for (TypeUses type : families.get(family).types()) {
        declaring.computeIfAbsent(known.of(type.name()), number -> new ArrayList<>(1)).add(family);
      }
    }
  }

  /** Their positions, the first ones among them, ascending. */
  int[] from(Predicate<CompiledFamily> first) {
    BitSet found = new BitSet(families.size());
    Deque<Integer> open = new ArrayDeque<>();
    for (int family = 0; family < families.size(); family++) {
      if (first.test(families.get(family))) {
        families.get(family).types().forEach(type -> mention(known.of(type.name()), found, open));
      }
    }
    while (!open.isEmpty()) {
      for (TypeUses type : families.get(open.remove()).types()) {
        for (int at = 0; at < type.uses().length; at += TypeUses.WORDS) {
          mention(type.uses()[at], found, open);
        }
        for (Questions.Cast cast : type.casts()) {
          mention(cast.target(), found, open);
        }
        mention(known.of(type.shape().superclass()), found, open);
        type.shape().interfaces().forEach(name -> mention(known.of(name), found, open));
      }
    }
    return found.stream().toArray();
  }

  private void mention(int type, BitSet found, Deque<Integer> open) {
    for (int family : declaring.getOrDefault(type, List.of())) {
      if (!found.get(family)) {
        found.set(family);
        open.add(family);
      }
    }
  }
}
