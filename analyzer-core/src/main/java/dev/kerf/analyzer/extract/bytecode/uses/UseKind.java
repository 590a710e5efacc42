package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How a class file uses a type: the part of the vocabulary of docs/dependency-rules.md that is in
 * class files. A set of them is a number with a bit for each.
 */
public enum UseKind {
  EXTENDS,
  IMPLEMENTS,
  PERMITS,
  FIELD,
  PARAMETER,
  RETURN,
  THROWS,
  GENERIC,
  ANNOTATION,
  /** An annotation that says of itself that no class file has it; some compilers write it. */
  SOURCE_ANNOTATION,
  CALL,
  NEW,
  ACCESS,
  TYPE,
  CAST,
  INSTANCEOF,
  CLASS_LITERAL,
  INFERRED,
  DESCRIPTOR;

  int bit() {
    return 1 << ordinal();
  }

  /** A set of kinds of which the type used says that it is an annotation of source alone. */
  public static int ofSource(int set) {
    return (set & ANNOTATION.bit()) == 0 ? set : set & ~ANNOTATION.bit() | SOURCE_ANNOTATION.bit();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words of a set, sorted. */
  public static List<String> words(int set) {
    List<String> words = new ArrayList<>();
    for (UseKind kind : values()) {
      if ((set & kind.bit()) != 0) {
        words.add(kind.word());
      }
    }
    Collections.sort(words);
    return words;
  }
}
