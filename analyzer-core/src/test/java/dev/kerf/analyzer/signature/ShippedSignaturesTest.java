package dev.kerf.analyzer.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.extract.bytecode.Written;
import dev.kerf.analyzer.fact.FieldDeclared;
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
  void generics_of_libraries_are_exact() {
    String thrown = " throws org.springframework.dao.DataAccessException";
    assertEquals(
        List.of(
            "<T> java.util.List<T> queryForList(java.lang.String, java.lang.Class<T>)" + thrown,
            "<T> java.util.List<T> queryForList(java.lang.String, java.lang.Class<T>,"
                + " java.lang.Object[])"
                + thrown,
            "<T> java.util.List<T> queryForList(java.lang.String, java.lang.Object[], int[],"
                + " java.lang.Class<T>)"
                + thrown,
            "<T> java.util.List<T> queryForList(java.lang.String, java.lang.Object[],"
                + " java.lang.Class<T>)"
                + thrown),
        methods("org.springframework.jdbc.core.JdbcTemplate", "queryForList").subList(0, 4));
    assertEquals(
        "org.springframework.data.repository.ListCrudRepository<T, ID>,"
            + " org.springframework.data.repository.ListPagingAndSortingRepository<T, ID>,"
            + " org.springframework.data.repository.query.QueryByExampleExecutor<T>",
        Written.types(type("org.springframework.data.jpa.repository.JpaRepository").interfaces()));
  }

  @Test
  void volatile_fields_are_members_like_others() {
    List<String> fields =
        type("java.io.FilterInputStream").fields().stream().map(FieldDeclared::name).toList();
    assertEquals(List.of("in"), fields);
  }

  @Test
  void an_annotation_of_a_library_says_what_it_stands_for() {
    assertTrue(
        type("org.springframework.web.bind.annotation.GetMapping").annotations().stream()
            .map(Written::annotation)
            .anyMatch(
                "@org.springframework.web.bind.annotation.RequestMapping(method={org.springframework.web.bind.annotation.RequestMethod.GET})"
                    ::equals));
  }

  @Test
  void constants_of_libraries_keep_their_values() {
    FieldDeclared json =
        type("org.springframework.http.MediaType").fields().stream()
            .filter(field -> field.name().equals("APPLICATION_JSON_VALUE"))
            .findFirst()
            .orElseThrow();

    assertEquals("STRING application/json", Written.value(json.initializer().orElseThrow(), 0));
  }

  @Test
  void each_generation_has_its_own_signatures_first() {
    TypeName interceptor = TypeName.of("org.springframework.web.servlet.HandlerInterceptor");
    TypeName adapter =
        TypeName.of(
            "org.springframework.security.config.annotation.web.configuration"
                + ".WebSecurityConfigurerAdapter");
    SignatureIndex older = SignatureIndex.shipped(Generation.JAVAX);

    assertTrue(Written.methods(older.find(interceptor).orElseThrow()).contains("(javax.servlet."));
    assertTrue(
        Written.methods(shipped.find(interceptor).orElseThrow()).contains("(jakarta.servlet."));
    assertTrue(older.contains(adapter));
    assertTrue(shipped.contains(adapter), "removed types are filled in from the older generation");
  }

  @Test
  void types_that_newer_versions_removed_are_filled_in() {
    assertTrue(
        shipped.contains(TypeName.of("org.springframework.orm.hibernate3.HibernateTemplate")));
  }

  @Test
  void every_listed_source_has_a_version_and_a_hash() {
    List<SignatureSource> sources = shipped.sources();

    assertEquals(sources.stream().sorted().distinct().toList(), sources);
    assertTrue(sources.size() > 100, "only " + sources.size());
    assertTrue(sources.stream().noneMatch(source -> source.version().isEmpty()));
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
