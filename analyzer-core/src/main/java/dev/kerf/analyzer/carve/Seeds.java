package dev.kerf.analyzer.carve;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What people mean by the words that they type: types by full or simple name, stores by name or id,
 * routes and their beginnings ({@code GET /orders/{id}}, {@code /orders}).
 *
 * @param elements outermost types and stores
 * @param unknown words that name nothing
 * @param ambiguous words that name several types, each with their full names
 * @param words all that would have been known, for suggestions
 */
public record Seeds(
    SortedSet<Element> elements,
    List<String> unknown,
    SortedMap<String, List<String>> ambiguous,
    List<String> words) {

  private static final Comparator<Element> BY_ID = Comparator.comparing(Element::id);

  /** Looks words up in a codebase. */
  public static Seeds of(Codebase codebase, List<String> typed) {
    Lookup lookup = new Lookup(codebase);
    SortedSet<Element> elements = new TreeSet<>(BY_ID);
    List<String> unknown = new ArrayList<>();
    SortedMap<String, List<String>> ambiguous = new TreeMap<>();
    for (String word : typed) {
      SortedSet<Element> found = lookup.find(word);
      boolean several = found.size() > 1 && word.indexOf('/') < 0;
      if (found.isEmpty()) {
        unknown.add(word);
      } else if (several) {
        ambiguous.put(word, found.stream().map(Element::id).toList());
      } else {
        elements.addAll(found);
      }
    }
    return new Seeds(elements, unknown, ambiguous, List.copyOf(lookup.words));
  }

  private static final class Lookup {

    private final SortedMap<String, SortedSet<Element>> named = new TreeMap<>();
    private final SortedMap<String, SortedSet<Element>> routes = new TreeMap<>();
    private final Set<String> words = new TreeSet<>();

    Lookup(Codebase codebase) {
      for (TypeName type : codebase.types().keySet()) {
        add(named, type.binaryName(), type.outermost());
        add(named, type.simpleName(), type.outermost());
        words.add(type.simpleName());
      }
      for (Store store : codebase.stores().values()) {
        if (!store.framework()) {
          String name = store.name().name().toLowerCase(Locale.ROOT);
          add(named, "table " + name, store.name());
          add(
              named,
              "table " + store.name().qualifiedName().toLowerCase(Locale.ROOT),
              store.name());
          add(named, "table " + store.name().id().toLowerCase(Locale.ROOT), store.name());
          words.add(store.name().name());
        }
      }
      for (EntryPoint entry : codebase.entryPoints()) {
        if (!entry.route().isEmpty()) {
          add(routes, entry.route(), entry.method().owner().outermost());
          words.add(entry.route());
        }
      }
    }

    private static void add(
        SortedMap<String, SortedSet<Element>> to, String word, Element element) {
      to.computeIfAbsent(word, key -> new TreeSet<>(BY_ID)).add(element);
    }

    SortedSet<Element> find(String word) {
      SortedSet<Element> type = named.get(word);
      if (type != null) {
        return type;
      }
      SortedSet<Element> store = named.get("table " + word.toLowerCase(Locale.ROOT));
      if (store != null) {
        return store;
      }
      SortedSet<Element> behind = new TreeSet<>(BY_ID);
      if (word.indexOf('/') >= 0) {
        routes.forEach(
            (route, types) -> {
              if (begins(route, word)) {
                behind.addAll(types);
              }
            });
      }
      return behind;
    }

    /** With or without the verb; a beginning ends where a step of the path does. */
    private static boolean begins(String route, String word) {
      String path = word.startsWith("/") ? route.substring(route.indexOf(' ') + 1) : route;
      return path.equals(word) || path.startsWith(word.endsWith("/") ? word : word + '/');
    }
  }
}
