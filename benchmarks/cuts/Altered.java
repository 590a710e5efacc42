import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A linked codebase with something taken from it: types, packages, or all names. Facts are records
 * all the way down, so they are copied component by component; a fact that speaks of a removed type
 * goes with it.
 *
 * @param types new names of the outermost types that are left, old to new
 * @param tables new bare names of the tables, old to new, in lower case
 */
record Altered(Codebase codebase, Map<String, String> types, Map<String, String> tables) {

  /** Leaves out a share of the outermost types. */
  static Altered removed(Codebase codebase, double share, long seed) {
    List<TypeName> types = new ArrayList<>(outermost(codebase));
    Collections.shuffle(types, new Random(seed));
    Set<TypeName> gone = new HashSet<>(types.subList(0, (int) Math.round(share * types.size())));
    Copy copy = new Copy();
    for (TypeName type : types) {
      copy.types.put(type, gone.contains(type) ? null : type);
    }
    return copy.of(codebase);
  }

  /** Another simple name, made of letters drawn at random, for a share of the types. */
  static Altered renamed(Codebase codebase, double share, long seed) {
    List<TypeName> types = new ArrayList<>(outermost(codebase));
    Random chance = new Random(seed);
    Collections.shuffle(types, chance);
    Copy copy = new Copy();
    for (int i = 0; i < types.size(); i++) {
      TypeName type = types.get(i);
      String prefix = type.packageName().isEmpty() ? "" : type.packageName() + '.';
      copy.types.put(type, i < share * types.size() ? TypeName.of(prefix + word(chance)) : type);
    }
    return copy.of(codebase);
  }

  /** All types in one package and one build module, all facts in one file. */
  static Altered withoutPackages(Codebase codebase) {
    Copy copy = new Copy();
    copy.blind = true;
    Set<String> taken = new HashSet<>();
    for (TypeName type : outermost(codebase)) {
      String name = type.nameInPackage();
      for (int i = 2; !taken.add(name); i++) {
        name = type.nameInPackage() + i;
      }
      copy.types.put(type, TypeName.of("application." + name));
    }
    return copy.of(codebase);
  }

  /** The same with random names for types, members, tables and routes. */
  static Altered withoutNames(Codebase codebase, long seed) {
    Copy copy = new Copy();
    copy.blind = true;
    copy.obfuscation = Optional.of(new Random(seed));
    for (TypeName type : outermost(codebase)) {
      copy.types.put(type, TypeName.of("application." + word(copy.obfuscation.get())));
    }
    return copy.of(codebase);
  }

  private static SortedSet<TypeName> outermost(Codebase codebase) {
    SortedSet<TypeName> types = new TreeSet<>();
    codebase.types().keySet().forEach(type -> types.add(type.outermost()));
    return types;
  }

  private static String word(Random chance) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      word.append((char) ('a' + chance.nextInt(26)));
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** One copy; a fact of which nothing is left is {@link #GONE}. */
  private static final class Copy {

    private static final Object GONE = new Object();

    private final Map<TypeName, TypeName> types = new HashMap<>();
    private final Map<StoreName, StoreName> stores = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();
    private final Map<Class<?>, RecordComponent[]> components = new HashMap<>();
    private final Map<Class<?>, Constructor<?>> constructors = new HashMap<>();
    private boolean blind;
    private Optional<Random> obfuscation = Optional.empty();

    Altered of(Codebase codebase) {
      Codebase copied = (Codebase) copy(codebase);
      Map<String, String> names = new TreeMap<>();
      types.forEach(
          (old, now) -> {
            if (now != null) {
              names.put(old.binaryName(), now.binaryName());
            }
          });
      Map<String, String> tables = new TreeMap<>();
      stores.forEach((old, now) -> tables.put(bare(old), bare(now)));
      return new Altered(copied, names, tables);
    }

    private static String bare(StoreName store) {
      return store.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Object copy(Object value) {
      if (value instanceof TypeName type) {
        return type(type);
      } else if (value instanceof StoreName store) {
        return stores.computeIfAbsent(
            store, old -> obfuscation.map(c -> new StoreName(old.kind(), "", word(c))).orElse(old));
      } else if (value instanceof MethodName method) {
        Object owner = type(method.owner());
        return owner == GONE
            ? GONE
            : new MethodName((TypeName) owner, member(method.name()), method.parameters());
      } else if (value instanceof CodeType.Member one) {
        return new CodeType.Member(member(one.name()), one.type(), one.modifiers(), one.line());
      } else if (blind && value instanceof SourceLocation location) {
        return new SourceLocation("application", location.line());
      } else if (value instanceof SortedMap<?, ?> map) {
        return map(map);
      } else if (value instanceof SortedSet<?> set) {
        return new TreeSet<>(all(set));
      } else if (value instanceof List<?> list) {
        return all(list);
      } else if (value instanceof Optional<?> optional) {
        Optional<Object> copied = optional.map(this::copy);
        return copied.filter(one -> one != GONE);
      } else if (value instanceof Record data) {
        return record(data);
      }
      return value;
    }

    private Object type(TypeName type) {
      TypeName outermost = type.outermost();
      if (!types.containsKey(outermost)) {
        return type; // A library's.
      }
      TypeName now = types.get(outermost);
      String nested = type.binaryName().substring(outermost.binaryName().length());
      return now == null ? GONE : TypeName.of(now.binaryName() + nested);
    }

    private String member(String name) {
      return name.startsWith("<")
          ? name
          : obfuscation.map(c -> members.computeIfAbsent(name, old -> word(c))).orElse(name);
    }

    private List<Object> all(Collection<?> values) {
      List<Object> out = new ArrayList<>();
      for (Object value : values) {
        Object copied = copy(value);
        if (copied != GONE) {
          out.add(copied);
        }
      }
      return out;
    }

    private SortedMap<Object, Object> map(SortedMap<?, ?> map) {
      SortedMap<Object, Object> out = new TreeMap<>();
      map.forEach(
          (key, value) -> {
            Object newKey = copy(key);
            Object newValue = copy(value);
            if (newKey != GONE && newValue != GONE) {
              out.put(newKey, newValue);
            }
          });
      return out;
    }

    private Object record(Record data) {
      RecordComponent[] parts =
          components.computeIfAbsent(data.getClass(), Class::getRecordComponents);
      Object[] values = new Object[parts.length];
      try {
        for (int i = 0; i < parts.length; i++) {
          parts[i].getAccessor().setAccessible(true);
          Object value = parts[i].getAccessor().invoke(data);
          boolean named =
              blind && data instanceof CodeType && parts[i].getName().equals("module")
                  || obfuscation.isPresent()
                      && data instanceof EntryPoint
                      && parts[i].getName().equals("route");
          values[i] = named ? "" : copy(value);
          if (values[i] == GONE) {
            return GONE;
          }
        }
        return constructor(data.getClass(), parts).newInstance(values);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot copy " + data.getClass(), e);
      }
    }

    private Constructor<?> constructor(Class<?> type, RecordComponent[] parts)
        throws NoSuchMethodException {
      Constructor<?> known = constructors.get(type);
      if (known == null) {
        known =
            type.getDeclaredConstructor(
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        known.setAccessible(true);
        constructors.put(type, known);
      }
      return known;
    }
  }
}
