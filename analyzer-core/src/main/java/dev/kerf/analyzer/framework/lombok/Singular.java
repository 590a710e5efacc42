package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A collection that a builder takes one by one: what one of it is called and of which types, and
 * what takes several at once.
 *
 * @param one the name for one of it
 * @param elements the types of one: of a map key and value, of a table row, column and value
 * @param several the type that takes more than one
 * @param held how the builder keeps what it was given, a field for each part
 */
record Singular(String one, List<TypeReference> elements, TypeReference several, List<Held> held) {

  private static final String GUAVA = "com.google.common.collect.";

  /** A field of the builder. */
  record Held(String suffix, TypeReference type) {}

  /** Words whose plural no rule below undoes. */
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("children", "child"),
          Map.entry("men", "man"),
          Map.entry("women", "woman"),
          Map.entry("mice", "mouse"),
          Map.entry("lice", "louse"),
          Map.entry("indices", "index"),
          Map.entry("vertices", "vertex"),
          Map.entry("matrices", "matrix"),
          Map.entry("movies", "movie"),
          Map.entry("zombies", "zombie"),
          Map.entry("shoes", "shoe"),
          Map.entry("aliases", "alias"),
          Map.entry("quizzes", "quiz"));

  /** Analyses, theses, crises, diagnoses. */
  private static final Pattern NEEDS_IS = Pattern.compile(".*(?:ys|thes|cris|gnos)es");

  /** Halves, leaves, shelves; curves too, as Lombok has it. */
  private static final Pattern NEEDS_F = Pattern.compile(".*(?:l|r|ea)ves");

  /** Glasses, wishes, matches, boxes, heroes, statuses, buses. */
  private static final Pattern NEEDS_ES = Pattern.compile(".*(?:ss|sh|ch|[^a]x|o|status|bus)es");

  /** What {@code @Singular} means for an item; empty for a type that it cannot take apart. */
  static Optional<Singular> of(BuilderItem item) {
    return item.singular()
        .flatMap(
            use -> {
              String one =
                  LombokAnnotations.text(use, "value")
                      .filter(name -> !name.isEmpty())
                      .orElseGet(() -> singular(item.name()));
              return of(one, Types.simpleName(item.type()), Types.arguments(item.type()));
            });
  }

  private static Optional<Singular> of(String one, String type, List<TypeReference> arguments) {
    return switch (type) {
      case "Iterable", "Collection", "List", "Set", "SortedSet", "NavigableSet" -> {
        List<TypeReference> parts = parts(arguments, 1);
        yield Optional.of(
            new Singular(
                one,
                parts,
                several("java.util.Collection", parts),
                List.of(new Held("", list(parts.get(0))))));
      }
      case "Map", "SortedMap", "NavigableMap" -> {
        List<TypeReference> parts = parts(arguments, 2);
        yield Optional.of(
            new Singular(
                one,
                parts,
                several("java.util.Map", parts),
                List.of(
                    new Held("$key", list(parts.get(0))), new Held("$value", list(parts.get(1))))));
      }
      case "ImmutableCollection", "ImmutableList", "ImmutableSet", "ImmutableSortedSet" ->
          Optional.of(guava(one, type, "java.lang.Iterable", parts(arguments, 1)));
      case "ImmutableMap", "ImmutableBiMap", "ImmutableSortedMap" ->
          Optional.of(guava(one, type, "java.util.Map", parts(arguments, 2)));
      case "ImmutableTable" -> Optional.of(guava(one, type, GUAVA + "Table", parts(arguments, 3)));
      default -> Optional.empty();
    };
  }

  private static Singular guava(
      String one, String type, String several, List<TypeReference> parts) {
    String made = type.equals("ImmutableCollection") ? "ImmutableList" : type;
    TypeReference builder = Types.named(GUAVA + made + "$Builder", array(parts));
    return new Singular(one, parts, several(several, parts), List.of(new Held("", builder)));
  }

  /** The type arguments as single values; a missing one is an Object. */
  private static List<TypeReference> parts(List<TypeReference> arguments, int count) {
    List<TypeReference> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      TypeReference part = i < arguments.size() ? arguments.get(i) : Types.OBJECT;
      parts.add(
          part instanceof TypeReference.Wildcard wildcard
              ? wildcard.variance() == TypeReference.Variance.EXTENDS
                  ? wildcard.bound().get(0)
                  : Types.OBJECT
              : part);
    }
    return parts;
  }

  private static TypeReference several(String type, List<TypeReference> parts) {
    return Types.named(type, array(parts.stream().map(Types::extending).toList()));
  }

  private static TypeReference list(TypeReference element) {
    return Types.named("java.util.ArrayList", element);
  }

  private static TypeReference[] array(List<TypeReference> types) {
    return types.toArray(TypeReference[]::new);
  }

  /**
   * One of many, as Lombok has it: right for most English names, and wrong in the same way for the
   * others ({@code caches} gives {@code cach}), since code that compiles uses that. Of a name in
   * camel case the last word counts. A word that Lombok does not know needs no rule: the annotation
   * says the name then.
   */
  static String singular(String plural) {
    int word = plural.length() - 1;
    while (word > 0 && !Character.isUpperCase(plural.charAt(word))) {
      word--;
    }
    String head = plural.substring(0, word);
    String last = plural.substring(word);
    String lower = Character.toLowerCase(last.charAt(0)) + last.substring(1);
    String found = IRREGULAR.getOrDefault(lower, byEnding(lower));
    return head.isEmpty()
        ? (Character.isUpperCase(last.charAt(0)) ? AccessorStyle.capitalized(found) : found)
        : head + AccessorStyle.capitalized(found);
  }

  private static String byEnding(String word) {
    if (word.endsWith("ies")) {
      return cut(word, 3) + 'y';
    }
    if (NEEDS_IS.matcher(word).matches()) {
      return cut(word, 2) + "is";
    }
    if (NEEDS_F.matcher(word).matches()) {
      return cut(word, 3) + 'f';
    }
    if (NEEDS_ES.matcher(word).matches()) {
      return cut(word, 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") ? cut(word, 1) : word;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
