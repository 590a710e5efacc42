package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.Sequence;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.framework.EntityFact.KeysNumbered;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sequences of the database, and who draws numbers from each. */
final class Sequences {

  private final Map<String, Sequence> byName = new TreeMap<>();

  /** Declares a sequence of the schema. */
  void declare(StoreName name, Evidence at) {
    add(name, Store.Origin.DDL, Set.of(), at);
  }

  /** A statement of a method draws from a sequence. */
  void drawn(StoreName name, TypeName by, Evidence at) {
    add(name, Store.Origin.STATEMENT, Set.of(by), at);
  }

  /** A name that Hibernate makes up counts where the schema declares it. */
  void numbered(KeysNumbered keys) {
    Optional<StoreName> named =
        keys.sequence()
            .or(
                () ->
                    keys.implied().stream()
                        .filter(name -> byName.containsKey(key(name)))
                        .findFirst());
    named.ifPresent(name -> add(name, Store.Origin.ENTITY, Set.of(keys.entity()), keys.evidence()));
  }

  private void add(StoreName name, Store.Origin origin, Set<TypeName> users, Evidence at) {
    Sequence known = byName.get(key(name));
    if (known == null) {
      boolean framework = FrameworkStores.isNamedLikeOne(name);
      byName.put(key(name), new Sequence(name, origin, framework, new TreeSet<>(users), at));
    } else {
      Sequence merged = known.usedBy(users);
      boolean better =
          origin.compareTo(known.origin()) < 0
              || origin == known.origin() && at.compareTo(known.evidence()) < 0;
      byName.put(
          key(name),
          better ? new Sequence(name, origin, known.framework(), merged.users(), at) : merged);
    }
  }

  /** Sequences of several schemas are rarely of one name: the schema is left aside. */
  private static String key(StoreName name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  List<Sequence> all() {
    return byName.values().stream().sorted().toList();
  }
}
