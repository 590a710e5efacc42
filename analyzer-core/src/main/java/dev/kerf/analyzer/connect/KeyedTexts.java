package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.sql.SqlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that the application keeps beside its code and reaches by a key. */
final class KeyedTexts {

  private static final Set<String> LOOK_UPS =
      Set.of("getProperty", "getString", "getMessage", "getRequiredProperty", "getText");
  private static final Set<String> KEYS = Set.of("id", "name", "key");
  private static final Set<String> VALUES =
      Set.of("sql", "query", "statement", "hql", "text", "value");

  /** With more texts than this under one key, it says too little of which one is meant. */
  private static final int MAX_ALIKE = 8;

  /** A file for another database has most of the keys of the one that it stands beside. */
  private static final double SHARE_OF_VARIANT = 0.75;

  /** A class uses most keys of its own file, and little else that is a key. */
  private static final double MIN_FIT = 0.4;

  /** How much better its own file has to fit than any other. */
  private static final double MIN_LEAD = 1.25;

  private static final Pattern DATABASE =
      Pattern.compile(
          "oracle|postgres(?:ql)?|mysql|mariadb|mssql|sqlserver|hsqldb|h2|db2|derby|sybase|sqlite",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\s*\\(?\\s*(?:select|insert|update|delete|merge|with|call|replace)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int MAX_DEPTH = 50;

  private final ResolvedApplication application;
  private final Map<TypeName, Set<String>> usedBy = new HashMap<>();
  private Map<String, List<Entries>> byKey;

  /** The keys of one file with all that stands under them. */
  private record Entries(String file, Map<String, Set<String>> texts) {
    void add(String key, String text) {
      texts.computeIfAbsent(key, absent -> new TreeSet<>()).add(text);
    }

    int size() {
      return texts.size();
    }

    /** Whether the file is the same one for another database: {@code oracle_orders.xml}. */
    boolean isNamedLike(Entries other) {
      return name().equals(other.name());
    }

    private String name() {
      return DATABASE.matcher(file).replaceAll("").replaceAll("[^\\p{Alnum}]+", " ").strip();
    }

    /** Which share of what is used, or stands here, is both. */
    double fits(Set<String> used) {
      long both = used.stream().filter(texts::containsKey).count();
      return (double) both / (used.size() + size() - both);
    }

    boolean isVariantOf(Entries larger) {
      long shared = texts.keySet().stream().filter(larger.texts::containsKey).count();
      return shared >= SHARE_OF_VARIANT * size();
    }
  }

  KeyedTexts(ResolvedApplication application) {
    this.application = application;
  }

  /** Whether a library's method gives a text by its key. */
  static boolean isLookUp(String owner, String method) {
    return LOOK_UPS.contains(method) && !owner.startsWith("java.sql.")
        || owner.equals("java.util.Properties") && method.equals("get");
  }

  /** Whether a method takes something from a table, which may have been filled from a file. */
  static boolean isTable(String owner, String method) {
    return method.equals("get") && owner.startsWith("java.util.") && owner.endsWith("Map");
  }

  /**
   * The same for a table that may hold anything: only statements count, and only where one file has
   * the key, or several that are variants of each other. A key that the files of different objects
   * use alike, {@code findAll}, says nothing of the one that was read.
   */
  Optional<Texts> ofTable(Texts key) {
    return of(key, KeyedTexts::areVariants, text -> STATEMENT.matcher(text).lookingAt());
  }

  /** Whether files that are no variants of each other have a key. */
  boolean isAmbiguous(Texts key) {
    return key.alternatives().stream()
        .filter(one -> !one.hasHoles())
        .map(one -> files().getOrDefault(one.text(), List.of()))
        .anyMatch(some -> !some.isEmpty() && !areVariants(some));
  }

  /**
   * The statement under a key that the files of different objects use alike, where the class that
   * asks for it tells which file is its own: its other texts are the other keys of that file.
   */
  Optional<Texts> ofTable(Texts key, TypeName asking) {
    Set<String> out = new TreeSet<>();
    for (SqlText one : key.alternatives()) {
      List<Entries> some = files().getOrDefault(one.text(), List.of());
      ownFiles(some, asking).forEach(file -> out.addAll(file.texts().get(one.text())));
    }
    out.removeIf(text -> !STATEMENT.matcher(text).lookingAt());
    return out.isEmpty() || out.size() > MAX_ALIKE
        ? Optional.empty()
        : Optional.of(new Texts(out.stream().map(SqlText::of).toList()));
  }

  private List<Entries> ownFiles(List<Entries> some, TypeName asking) {
    Set<String> used = used(asking);
    Optional<Entries> best = some.stream().max(Comparator.comparingDouble(file -> file.fits(used)));
    if (best.isEmpty() || best.get().fits(used) < MIN_FIT) {
      return List.of();
    }
    List<Entries> own = some.stream().filter(best.get()::isNamedLike).toList();
    double next =
        some.stream()
            .filter(file -> !own.contains(file))
            .mapToDouble(file -> file.fits(used))
            .max()
            .orElse(0);
    return best.get().fits(used) > MIN_LEAD * next ? own : List.of();
  }

  /** The texts in a class that are keys of any file. */
  private Set<String> used(TypeName type) {
    return usedBy.computeIfAbsent(
        type,
        name -> {
          Set<String> out = new TreeSet<>();
          application.type(name).stream()
              .flatMap(found -> found.methods().stream())
              .flatMap(method -> method.body().stream())
              .forEach(body -> collect(body.body(), out));
          return out;
        });
  }

  private void collect(Body body, Set<String> out) {
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i) instanceof Term.Literal literal && files().containsKey(literal.text())) {
        out.add(literal.text());
      }
    }
  }

  private static boolean areVariants(List<Entries> files) {
    Entries largest = Collections.max(files, Comparator.comparingInt(Entries::size));
    return files.stream().allMatch(file -> file.isVariantOf(largest));
  }

  /**
   * All texts that stand under a key, of every file that has it. Where a parameter decides the key
   * it decides the text as well, so that callers are asked.
   */
  Optional<Texts> of(Texts key) {
    return of(key, files -> true, text -> true);
  }

  private Optional<Texts> of(Texts key, Predicate<List<Entries>> clear, Predicate<String> counts) {
    Set<String> found = new TreeSet<>();
    Set<String> parameters = new TreeSet<>();
    for (SqlText one : key.alternatives()) {
      if (one.hasHoles()) {
        one.holes().stream()
            .filter(hole -> HoleName.parameter(hole).isPresent())
            .findFirst()
            .ifPresent(parameters::add);
      } else {
        List<Entries> files = files().getOrDefault(one.text(), List.of());
        Set<String> alike = new TreeSet<>();
        files.forEach(file -> alike.addAll(file.texts().get(one.text())));
        if (!alike.isEmpty() && alike.size() <= MAX_ALIKE && clear.test(files)) {
          alike.stream().filter(counts).forEach(found::add);
        }
      }
    }
    List<SqlText> texts =
        Stream.concat(
                found.stream().map(SqlText::of),
                parameters.stream().map(parameter -> Texts.hole(parameter).first()))
            .limit(Texts.MAX)
            .toList();
    return texts.isEmpty() ? Optional.empty() : Optional.of(new Texts(texts));
  }

  private Map<String, List<Entries>> files() {
    if (byKey == null) {
      byKey = new HashMap<>();
      for (ResolvedApplication.Document document : application.documents()) {
        String path = document.path();
        Entries entries = new Entries(path.substring(path.lastIndexOf('/') + 1), new HashMap<>());
        if (document.fact() instanceof PropertiesStated properties) {
          properties.entries().forEach(entry -> entries.add(entry.key(), entry.value()));
        } else if (document.fact() instanceof XmlStated xml) {
          visit(xml.root(), entries, 0);
        }
        for (String key : entries.texts().keySet()) {
          byKey.computeIfAbsent(key, absent -> new ArrayList<>()).add(entries);
        }
      }
    }
    return byKey;
  }

  private static void visit(XmlElement element, Entries out, int depth) {
    String text = element.text().strip();
    if (!text.isEmpty()) {
      KEYS.stream()
          .flatMap(key -> element.attribute(key).stream())
          .forEach(key -> out.add(key, text));
    }
    child(element, KEYS)
        .ifPresent(key -> child(element, VALUES).ifPresent(value -> out.add(key, value)));
    if (depth < MAX_DEPTH) {
      element.children().forEach(child -> visit(child, out, depth + 1));
    }
  }

  /** The text of the first child of one of these names. */
  private static Optional<String> child(XmlElement element, Set<String> names) {
    return element
        .children()
        .filter(child -> names.contains(child.name()))
        .map(child -> child.text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
