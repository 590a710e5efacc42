package dev.kerf.analyzer.cache.codec;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Link;
import dev.kerf.analyzer.fact.Links;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.TypeName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes extractions of any content from a seed: it follows the records and sealed interfaces that
 * an extraction is made of, so that a new fact or component is met without a change here.
 */
final class AnyFacts {

  private static final int DEEPEST = 12;
  private static final String[] TEXTS = {
    "", "a", "name", "select * from ä", "größe", "日本", "\uD800", "\uE000", "x".repeat(300)
  };

  private final Random random;

  /** Simple names of the records that were made. */
  final Set<String> met = new TreeSet<>();

  AnyFacts(long seed) {
    this.random = new Random(seed);
  }

  Extraction extraction() {
    return (Extraction) any(Extraction.class, 0);
  }

  private Object any(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      return container(generic, depth);
    }
    Class<?> wanted = (Class<?>) type;
    if (wanted == int.class) {
      return random.nextInt(8) == 0 ? random.nextInt() : random.nextInt(300) - 1;
    }
    if (wanted == boolean.class) {
      return random.nextBoolean();
    }
    if (wanted == String.class) {
      return TEXTS[random.nextInt(TEXTS.length)];
    }
    if (wanted == TypeName.class) {
      return TypeName.of("shop.Type" + random.nextInt(5));
    }
    if (wanted == Indices.class) {
      return Indices.of(random.ints(random.nextInt(4), -1, 200).toArray());
    }
    if (wanted == Links.class) {
      return links(depth);
    }
    if (wanted == Body.class) {
      return new Body(terms(depth), links(depth));
    }
    if (wanted.isEnum()) {
      return wanted.getEnumConstants()[random.nextInt(wanted.getEnumConstants().length)];
    }
    if (wanted.isSealed()) {
      return oneOf(wanted, depth);
    }
    return record(wanted, depth);
  }

  /** Deep down, one that ends. */
  private Object oneOf(Class<?> family, int depth) {
    List<Class<?>> kinds = new ArrayList<>(List.of(family.getPermittedSubclasses()));
    if (depth >= DEEPEST) {
      kinds.removeIf(
          kind ->
              Arrays.stream(kind.getRecordComponents())
                  .anyMatch(part -> !isPlain(part.getGenericType())));
    }
    return any(kinds.get(random.nextInt(kinds.size())), depth + 1);
  }

  private static boolean isPlain(Type type) {
    return type instanceof ParameterizedType
        || type == int.class
        || type == boolean.class
        || type == String.class
        || type == TypeName.class
        || type == Indices.class
        || ((Class<?>) type).isEnum();
  }

  private List<Term> terms(int depth) {
    List<Term> terms = new ArrayList<>();
    for (int i = depth >= DEEPEST ? 0 : random.nextInt(depth < 4 ? 6 : 3); i > 0; i--) {
      terms.add((Term) any(Term.class, depth + 1));
    }
    return terms;
  }

  private Links links(int depth) {
    List<Link> links = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      links.add(random.nextBoolean() ? null : (Link) any(Link.class, depth + 1));
    }
    return links.isEmpty() ? Links.none() : Links.of(links);
  }

  private Object container(ParameterizedType type, int depth) {
    Type[] of = type.getActualTypeArguments();
    int size = depth >= DEEPEST ? 0 : random.nextInt(depth < 4 ? 6 : 3);
    if (type.getRawType() == Optional.class) {
      return size > 0 ? Optional.of(any(of[0], depth + 1)) : Optional.empty();
    }
    if (type.getRawType() == Map.class) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        map.put(any(of[0], depth + 1), any(of[1], depth + 1));
      }
      return map;
    }
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(any(of[0], depth + 1));
    }
    return list;
  }

  private Object record(Class<?> type, int depth) {
    met.add(type.getSimpleName());
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = new Class<?>[parts.length];
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      values[i] = any(parts[i].getGenericType(), depth + 1);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(type + " " + Arrays.toString(values), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.toString(), e);
    }
  }
}
