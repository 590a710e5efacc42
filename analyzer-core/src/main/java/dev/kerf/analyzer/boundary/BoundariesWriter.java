package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.ColumnName;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes a cut as a commented {@code boundaries.yml}: few patterns over packages and names of
 * classes, the exceptions to them, every table by name. Read back against the same elements it
 * gives the same cut.
 */
public final class BoundariesWriter {

  /** Text that is itself as a plain scalar, outside of brackets. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$][\\w$.*/{},-]*");

  /** Words that YAML reads as something else. */
  private static final Set<String> NOT_TEXT =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private static final Comparator<Element> TYPES_FIRST =
      Comparator.<Element, Boolean>comparing(StoreName.class::isInstance)
          .thenComparing(Comparator.naturalOrder());

  private static final String HEAD =
      """
      # Who owns what. `kerf gate` reads this file and fails changes that reach across a boundary.
      # com.shop.order.** is a package and all below it, com.shop.**.order.** each package of that name
      # below com.shop, com.shop.**.*Order* the classes with that in their name, com.shop.**.Order the
      # class of that name; {a,b} stands for each of them. The most precise pattern decides.
      version: 1

      # off, warn (told, and passes), ratchet (what is new fails) or strict (what is old fails as well),
      # for all services; one that has a line of its own goes by that.
      enforce: ratchet

      services:
      """;

  private final Map<Element, Owner> owners;
  private final Map<Owner, List<TypePattern>> typePatterns;
  private final StringBuilder out = new StringBuilder(HEAD);

  private BoundariesWriter(Map<Element, Owner> owners) {
    this.owners = owners;
    Map<TypeName, Owner> types = new TreeMap<>();
    owners.forEach(
        (element, owner) -> {
          if (element instanceof TypeName type) {
            types.put(type, owner);
          }
        });
    typePatterns = PatternSynthesis.of(types);
  }

  /**
   * The text of the file.
   *
   * @param services ids in the order of the file, each with its name for people
   * @param owners of outermost types, of stores, and of columns that do not follow their store
   * @param pinned what services have to hold whatever is recommended next, by the id of a service
   */
  public static String write(
      Map<String, String> services,
      Map<Element, Owner> owners,
      SortedMap<String, List<Element>> pinned) {
    BoundariesWriter writer = new BoundariesWriter(owners);
    services.forEach(writer::service);
    writer.group("shared-kernel", "# What every service may use.", Owner.SHARED_KERNEL);
    writer.group(
        "unassigned",
        "# Nobody's yet. Give each a home; new code must not hide here.",
        Owner.UNASSIGNED);
    writer.pins(pinned);
    return writer.out.toString();
  }

  private void pins(SortedMap<String, List<Element>> pinned) {
    if (pinned.isEmpty()) {
      return;
    }
    Set<String> ambiguous = bareNamesOfSeveral();
    out.append("# What `kerf analyze` leaves where it is when it recommends anew.\n");
    out.append("constraints:\n  pinned:\n");
    pinned.forEach(
        (service, elements) ->
            list(
                "    ",
                service,
                elements.stream()
                    .sorted(TYPES_FIRST)
                    .map(element -> pin(element, ambiguous))
                    .toList()));
    out.append('\n');
  }

  private static String pin(Element element, Set<String> ambiguous) {
    return element instanceof StoreName store
        ? store.kind().word() + ':' + bareName(store, ambiguous)
        : element.id();
  }

  private void service(String id, String name) {
    Owner owner = new Owner.Service(id);
    List<String> types = types(owner);
    List<String> tables = tables(owner);
    List<String> columns = columns(owner);
    boolean empty = types.isEmpty() && tables.isEmpty() && columns.isEmpty();
    out.append("  ").append(scalar(id)).append(empty ? ": {}" : ":");
    if (!name.toLowerCase(Locale.ROOT).equals(id)) {
      out.append("  # ").append(name.replaceAll("\\p{Cntrl}", " "));
    }
    out.append('\n');
    list("    ", "types", types);
    list("    ", "tables", tables);
    list("    ", "columns", columns);
    out.append('\n');
  }

  private void group(String key, String comment, Owner owner) {
    List<String> types = types(owner);
    List<String> tables = tables(owner);
    List<String> columns = columns(owner);
    if (!types.isEmpty() || !tables.isEmpty() || !columns.isEmpty()) {
      out.append(comment).append('\n').append(key).append(":\n");
      list("  ", "types", types);
      list("  ", "tables", tables);
      list("  ", "columns", columns);
      out.append('\n');
    }
  }

  private void list(String indent, String key, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    out.append(indent).append(scalar(key)).append(":\n");
    values.forEach(value -> out.append(indent).append("  - ").append(scalar(value)).append('\n'));
  }

  private List<String> types(Owner owner) {
    return PatternLines.of(typePatterns.getOrDefault(owner, List.of()));
  }

  private List<String> tables(Owner owner) {
    Set<String> ambiguous = bareNamesOfSeveral();
    List<String> names = new ArrayList<>();
    for (Map.Entry<Element, Owner> entry : new TreeMap<>(owners).entrySet()) {
      if (entry.getKey() instanceof StoreName store && entry.getValue().equals(owner)) {
        names.add(name(store, ambiguous));
      }
    }
    return names;
  }

  private List<String> columns(Owner owner) {
    Set<String> ambiguous = bareNamesOfSeveral();
    List<String> names = new ArrayList<>();
    for (Map.Entry<Element, Owner> entry : new TreeMap<>(owners).entrySet()) {
      if (entry.getKey() instanceof ColumnName column && entry.getValue().equals(owner)) {
        names.add(name(column.store(), ambiguous) + '.' + column.column());
      }
    }
    return names;
  }

  private static String name(StoreName store, Set<String> ambiguous) {
    boolean table = store.kind() == StoreKind.TABLE || store.kind() == StoreKind.VIEW;
    String name = bareName(store, ambiguous);
    return table ? name : store.kind().word() + ':' + name;
  }

  private static String bareName(StoreName store, Set<String> ambiguous) {
    boolean bare = !ambiguous.contains(store.name().toLowerCase(Locale.ROOT));
    return bare ? store.name() : store.qualifiedName();
  }

  /** Names that stand for more than one store when the schema is left out. */
  private Set<String> bareNamesOfSeveral() {
    Map<String, StoreName> first = new HashMap<>();
    Set<String> out = new HashSet<>();
    for (Element element : owners.keySet()) {
      if (element instanceof StoreName store) {
        String bare = store.name().toLowerCase(Locale.ROOT);
        StoreName other = first.putIfAbsent(bare, store);
        if (other != null && !other.equals(store)) {
          out.add(bare);
        }
      }
    }
    return out;
  }

  /** A text as YAML reads it back: plain where that is safe, in double quotes otherwise. */
  static String scalar(String text) {
    if (PLAIN.matcher(text).matches() && !NOT_TEXT.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c < 0x20 || c == 0x7F || c >= 0x80 && c < 0xA0) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }
}
