package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.couple.Role;
import dev.kerf.analyzer.couple.RoleAssignment;
import dev.kerf.analyzer.couple.TechnicalWords;
import dev.kerf.analyzer.couple.Words;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names services by the words of their own types, packages and stores: the word that most of their
 * elements carry and few others do, with its usual companion ({@code shopping cart}). The service
 * with the clearest word chooses first. Where the word of a large service is that of few of its
 * elements, the clearest word of the others stands beside it ({@code email and report}).
 */
final class ServiceNames {

  /** Owners that are no services, as the result spells them. */
  private static final Set<String> TAKEN = Set.of("shared", "unassigned");

  private static final double COMPANION_SHARE = 0.6;
  private static final double COMMON_SHARE = 0.5;
  private static final double OWN_NAME_SHARE = 0.9;

  /**
   * Share of its holders that may end in a word that otherwise stands before others, as {@code
   * sys_config} does once {@code config} is left out.
   */
  private static final double ENDING_SHARE = 0.2;

  /** More tables that refer to one make it no clearer what a service is about. */
  private static final int MOST_REFERENCES = 4;

  /** Before so many words one is no half of a double word any more. */
  private static final int LEAST_FOLLOWERS = 3;

  /** Over so many services a word that leads names parts the application by layers or teams. */
  private static final int LEAST_PREFIXED = 3;

  /** Share of a service's elements, by weight, that one word has to be about to name them all. */
  private static final double NAMING_SHARE = 0.25;

  /** A service of fewer elements is looked through at a glance, whatever its name. */
  private static final int LEAST_FOR_TWO = 40;

  private final ElementIndex index;
  private final WrittenWords forms;

  /** By element, what it weighs where words are counted. */
  private final double[] weights;

  private final SortedMap<String, Double> overall = new TreeMap<>();
  private final Set<String> common = new TreeSet<>();

  /** Words that stand before many others and hardly ever alone: {@code sys}, {@code mail}. */
  private final Set<String> leading = new TreeSet<>();

  /** What each element's own name says that it is about, in singular words. */
  private final List<List<String>> words = new ArrayList<>();

  /** What its package says. */
  private final List<List<String>> packaged = new ArrayList<>();

  /** What its own name and its package say, sorted. */
  private final List<List<String>> about = new ArrayList<>();

  /**
   * @param keys between tables
   */
  ServiceNames(ElementIndex index, Map<TypeName, RoleAssignment> roles, List<ForeignKey> keys) {
    this.index = index;
    this.forms = new WrittenWords(index);
    this.weights = new double[index.size()];
    Arrays.setAll(weights, element -> weight(element, roles));
    addReferences(keys);
    PackageWords packages = new PackageWords(index);
    for (int i = 0; i < index.size(); i++) {
      List<String> own = List.copyOf(TechnicalWords.without(Words.of(name(i))));
      SortedSet<String> all = new TreeSet<>(packages.of(i));
      packaged.add(packages.of(i));
      all.addAll(own);
      words.add(own);
      about.add(List.copyOf(all));
    }
    SortedMap<String, Integer> holders = new TreeMap<>();
    for (int i = 0; i < index.size(); i++) {
      for (String word : about.get(i)) {
        overall.merge(word, weights[i], Double::sum);
        holders.merge(word, 1, Integer::sum);
      }
    }
    common.addAll(applicationWords(index));
    holders.forEach(
        (word, count) -> {
          if (count > COMMON_SHARE * index.size() && count > 2) {
            common.add(word);
          }
        });
    leading.addAll(leading());
  }

  /** A table that others refer to is what they are about: an invoice, a customer's. */
  private void addReferences(List<ForeignKey> keys) {
    Map<StoreName, Set<StoreName>> referring = new HashMap<>();
    for (ForeignKey key : keys) {
      if (!key.from().equals(key.to())) {
        referring.computeIfAbsent(key.to(), to -> new HashSet<>()).add(key.from());
      }
    }
    for (int i = index.typeCount(); i < index.size(); i++) {
      Set<StoreName> tables = referring.getOrDefault((StoreName) index.element(i), Set.of());
      weights[i] += Math.min(tables.size(), MOST_REFERENCES);
    }
  }

  /** Words that begin names before several others, and that hardly any name ends in. */
  private Set<String> leading() {
    SortedMap<String, Integer> holders = new TreeMap<>();
    SortedMap<String, Integer> ends = new TreeMap<>();
    SortedMap<String, Set<String>> followers = new TreeMap<>();
    for (List<String> own : words) {
      if (!own.isEmpty()) {
        ends.merge(own.get(own.size() - 1), 1, Integer::sum);
      }
      for (int at = 0; at < own.size(); at++) {
        holders.merge(own.get(at), 1, Integer::sum);
        if (at == 0 && own.size() > 1) {
          followers.computeIfAbsent(own.get(0), first -> new TreeSet<>()).add(own.get(1));
        }
      }
    }
    Set<String> found = new TreeSet<>();
    followers.forEach(
        (word, after) -> {
          if (after.size() >= LEAST_FOLLOWERS
              && ends.getOrDefault(word, 0) <= ENDING_SHARE * holders.get(word)) {
            found.add(word);
          }
        });
    return found;
  }

  /** The words of the packages that nearly all types lie in: the application's own name. */
  private static Set<String> applicationWords(ElementIndex index) {
    SortedMap<String, Integer> sizes = new TreeMap<>();
    for (int type = 0; type < index.typeCount(); type++) {
      String prefix = "";
      for (String segment : ((TypeName) index.element(type)).packageName().split("\\.")) {
        prefix += segment + '.';
        sizes.merge(prefix, 1, Integer::sum);
      }
    }
    Set<String> words = new TreeSet<>();
    sizes.forEach(
        (prefix, size) -> {
          if (size > OWN_NAME_SHARE * index.typeCount()) {
            words.addAll(Words.of(prefix));
          }
        });
    return words;
  }

  /** The words of a service's name, by service, in lower case; no two services have the same. */
  List<List<String>> names(Placement placement) {
    int[][] members = placement.members();
    List<SortedMap<String, Double>> scores = new ArrayList<>();
    for (int[] service : members) {
      scores.add(scores(service, Set.of()));
    }
    List<List<String>> names = new ArrayList<>();
    List<Set<String>> named = new ArrayList<>();
    for (int service = 0; service < placement.services(); service++) {
      names.add(List.of());
      named.add(Set.of());
    }
    Set<String> prefixes = prefixes(members, placement.services());
    Set<String> used = new TreeSet<>();
    Set<String> taken = new TreeSet<>(prefixes);
    Set<String> ids = new TreeSet<>();
    for (int round = 0; round < placement.services(); round++) {
      int clearest = -1;
      String word = null;
      for (int service = 0; service < placement.services(); service++) {
        if (names.get(service).isEmpty()) {
          String best = best(scores.get(service), taken);
          double score = best == null ? 0 : scores.get(service).get(best);
          if (clearest < 0 || score > (word == null ? 0 : scores.get(clearest).get(word))) {
            clearest = service;
            word = best;
          }
        }
      }
      List<String> name = List.of("service", Integer.toString(clearest + 1));
      word = word == null ? best(scores.get(clearest), used) : word;
      if (word != null) {
        used.add(word);
        taken.add(word);
        List<String> companions = withCompanion(members[clearest], word, prefixes);
        name = written(members[clearest], companions);
        name = ids.contains(id(name)) ? List.of(word) : name;
        named.set(clearest, new TreeSet<>(companions));
      }
      names.set(clearest, name);
      ids.add(id(name));
    }
    for (int service = 0; service < placement.services(); service++) {
      List<String> second = second(members[service], named.get(service), taken, prefixes);
      if (!second.isEmpty()) {
        List<String> both = new ArrayList<>(names.get(service));
        both.add("and");
        both.addAll(second);
        names.set(service, both);
      }
    }
    return names;
  }

  /**
   * Leading words of several services. A team puts them before all of a part, and they tell nothing
   * of one service in it.
   */
  private Set<String> prefixes(int[][] members, int services) {
    SortedMap<String, Integer> over = new TreeMap<>();
    for (int service = 0; service < services; service++) {
      SortedMap<String, Integer> inside = new TreeMap<>();
      for (int i : members[service]) {
        if (!words.get(i).isEmpty() && leading.contains(words.get(i).get(0))) {
          inside.merge(words.get(i).get(0), 1, Integer::sum);
        }
      }
      inside.forEach((word, holders) -> over.merge(word, holders > 1 ? 1 : 0, Integer::sum));
    }
    over.values().removeIf(spread -> spread < LEAST_PREFIXED);
    return over.keySet();
  }

  /** What most of the other elements are about, where the first words name too few. */
  private List<String> second(
      int[] members, Set<String> first, Set<String> taken, Set<String> prefixes) {
    double named = 0;
    double all = 0;
    for (int i : members) {
      all += weights[i];
      named += holds(i, first) ? weights[i] : 0;
    }
    if (members.length < LEAST_FOR_TWO || named == 0 || named >= NAMING_SHARE * all) {
      return List.of();
    }
    String second = best(scores(members, first), taken);
    if (second == null) {
      return List.of();
    }
    taken.add(second);
    return written(members, withCompanion(members, second, prefixes));
  }

  private boolean holds(int element, Set<String> some) {
    return about.get(element).stream().anyMatch(some::contains);
  }

  private List<String> written(int[] members, List<String> name) {
    List<String> written = new ArrayList<>();
    for (String word : name) {
      written.add(forms.of(members, word));
    }
    return written;
  }

  /** By word how clearly it names what of a service is not named yet. */
  private SortedMap<String, Double> scores(int[] members, Set<String> named) {
    SortedMap<String, Double> inside = new TreeMap<>();
    for (int i : members) {
      if (!holds(i, named)) {
        for (String word : about.get(i)) {
          if (telling(word)) {
            inside.merge(word, weights[i], Double::sum);
          }
        }
      }
    }
    inside.replaceAll((word, weight) -> weight * weight / overall.get(word));
    return inside;
  }

  private boolean telling(String word) {
    return word.length() > 1 && ascii(word) && !common.contains(word) && !TAKEN.contains(word);
  }

  /** Ids are kebab-case; a word in other letters cannot be one. */
  private static boolean ascii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private static String best(SortedMap<String, Double> scores, Set<String> taken) {
    String best = null;
    for (Map.Entry<String, Double> entry : scores.entrySet()) {
      if (!taken.contains(entry.getKey())
          && (best == null || entry.getValue() > scores.get(best))) {
        best = entry.getKey();
      }
    }
    return best;
  }

  /** Adds the word that stands before or after it in most of the service's names. */
  private List<String> withCompanion(int[] members, String word, Set<String> prefixes) {
    SortedMap<String, Integer> before = new TreeMap<>();
    SortedMap<String, Integer> after = new TreeMap<>();
    int holders = 0;
    for (int i : members) {
      List<String> held = words.get(i).contains(word) ? words.get(i) : packaged.get(i);
      int at = held.indexOf(word);
      if (at >= 0) {
        holders++;
        String previous = at > 0 ? held.get(at - 1) : word;
        if (!previous.equals(word) && telling(previous) && !prefixes.contains(previous)) {
          before.merge(previous, 1, Integer::sum);
        }
        String next = at + 1 < held.size() ? held.get(at + 1) : word;
        if (!next.equals(word) && telling(next)) {
          after.merge(next, 1, Integer::sum);
        }
      }
    }
    for (Map.Entry<String, Integer> entry : before.entrySet()) {
      if (entry.getValue() > COMPANION_SHARE * holders) {
        return List.of(entry.getKey(), word);
      }
    }
    for (Map.Entry<String, Integer> entry : after.entrySet()) {
      if (entry.getValue() > COMPANION_SHARE * holders) {
        return List.of(word, entry.getKey());
      }
    }
    return List.of(word);
  }

  private String name(int element) {
    return index.element(element) instanceof TypeName type
        ? type.simpleName()
        : ((StoreName) index.element(element)).name();
  }

  /** What holds data names a service better than what handles it. */
  private double weight(int element, Map<TypeName, RoleAssignment> roles) {
    if (!index.isType(element)) {
      return 2;
    }
    Role role = roles.get((TypeName) index.element(element)).role();
    return role == Role.ENTITY ? 2 : role.technical() ? 0.5 : 1;
  }

  /** {@code shopping-cart}. */
  static String id(List<String> words) {
    return String.join("-", words);
  }

  /** {@code Shopping cart}. */
  static String label(List<String> words) {
    String text = String.join(" ", words);
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
