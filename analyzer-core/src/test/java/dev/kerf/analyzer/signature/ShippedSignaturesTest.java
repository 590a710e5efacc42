package dev.kerf.analyzer.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.extract.bytecode.Written;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ShippedSignaturesTest {

  private final SignatureIndex shipped = SignatureIndex.shipped();

  @Test
  void generics_of_the_jdk_are_exact() {
    assertEquals(
        "java.util.stream.BaseStream<T, java.util.stream.Stream<T>>",
        Written.types(type("java.util.stream.Stream").interfaces()));
    assertEquals(
        List.of(
            "<R, A> R collect(java.util.stream.Collector<? super T, A, R>)",
            "<R> R collect(java.util.function.Supplier<R>,"
                + " java.util.function.BiConsumer<R, ? super T>,"
                + " java.util.function.BiConsumer<R, R>)"),
        methods("java.util.stream.Stream", "collect"));
    assertEquals(
        List.of(
            "<X extends java.lang.Throwable> T"
                + " orElseThrow(java.util.function.Supplier<? extends X>) throws X",
            "T orElseThrow()"),
        methods("java.util.Optional", "orElseThrow"));
    assertEquals(
        List.of(
            "<T extends java.lang.Object & java.lang.Comparable<? super T>> T"
                + " max(java.util.Collection<? extends T>)",
            "<T> T max(java.util.Collection<? extends T>, java.util.Comparator<? super T>)"),
        methods("java.util.Collections", "max"));
  }

  @Test
  void a_nested_type_is_found_by_its_binary_name() {
    TypeDeclared entry = type("java.util.Map$Entry");

    assertEquals(Optional.of(TypeName.of("java.util.Map")), entry.enclosing());
    assertEquals("K, V", Written.typeParameters(entry.typeParameters()));
    assertEquals(List.of("K getKey()"), methods("java.util.Map$Entry", "getKey"));
  }

  @Test
  void members_that_come_through_a_hidden_supertype_are_found() {
    TypeDeclared builder = type("java.lang.StringBuilder");

    assertEquals(
        "java.lang.AbstractStringBuilder", Written.type(builder.superclass().orElseThrow()));
    assertFalse(methods("java.lang.AbstractStringBuilder", "setLength").isEmpty());
  }

  @Test
  void what_is_not_shipped_is_unknown() {
    for (String unknown : List.of("shop.Order", "java.util.Nowhere", "String", "sun.misc.Nope")) {
      assertEquals(Optional.empty(), shipped.find(TypeName.of(unknown)), unknown);
      assertFalse(shipped.contains(TypeName.of(unknown)), unknown);
    }
    assertTrue(shipped.contains(TypeName.of("java.lang.String")));
    assertTrue(shipped.hasPackage("java.util"));
    assertFalse(shipped.hasPackage("java"));
    assertFalse(shipped.hasPackage(""));
  }

  @Test
  void internals_of_the_jdk_are_not_shipped() {
    assertFalse(shipped.hasPackage("sun.security.x509"));
    assertFalse(shipped.contains(TypeName.of("java.util.HashMap$Node")));
    assertTrue(
        type("java.util.HashMap").methods().stream().noneMatch(m -> m.name().equals("putVal")));
  }

  @Test
  void the_jdk_names_its_version() {
    SignatureSource jdk =
        shipped.sources().stream().filter(s -> s.name().equals("jdk")).findFirst().orElseThrow();

    assertTrue(jdk.version().startsWith("25"), jdk.version());
  }

  private TypeDeclared type(String name) {
    return shipped.find(TypeName.of(name)).orElseThrow(() -> new AssertionError(name));
  }

  /** Sorted, since overloads stand in the order of the class file. */
  private List<String> methods(String type, String name) {
    return type(type).methods().stream()
        .filter(method -> method.name().equals(name))
        .map(Written::method)
        .sorted()
        .toList();
  }
}
