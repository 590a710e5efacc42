package dev.kerf.analyzer.framework.lombok;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.extract.source.JavaSourceExtractor;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.DeclarationIndex;
import dev.kerf.analyzer.resolve.DeclaredUnit;
import dev.kerf.analyzer.resolve.LibraryTypes;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.ResolvedUnit;
import dev.kerf.analyzer.resolve.Resolver;
import dev.kerf.analyzer.resolve.UnresolvedSite;
import dev.kerf.analyzer.signature.SignatureIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LombokMembersTest {

  /** The calls and names of the last source that stay unresolved. */
  private static List<String> unresolved(String... sources) {
    List<DeclaredUnit> units = new ArrayList<>();
    for (int i = 0; i < sources.length; i++) {
      byte[] bytes = sources[i].getBytes(StandardCharsets.UTF_8);
      CompilationUnitStated stated =
          (CompilationUnitStated)
              new JavaSourceExtractor().extract("Test.java", bytes).facts().get(0);
      units.add(new DeclaredUnit(i + ".java", "app", stated));
    }
    DeclarationIndex index =
        DeclarationIndex.of(
            units, shipped(), List.of(new LombokMembers(LombokConfigs.of(List.of()))));
    return new Resolver(index)
        .resolve(sources.length - 1 + ".java").unresolved().stream()
            .filter(site -> site.kind() != UnresolvedSite.Kind.TYPE)
            .map(UnresolvedSite::expression)
            .toList();
  }

  static LibraryTypes shipped() {
    SignatureIndex signatures = SignatureIndex.shipped();
    return new LibraryTypes() {
      @Override
      public Optional<TypeDeclared> find(TypeName name) {
        return signatures.find(name);
      }

      @Override
      public boolean hasPackage(String packageName) {
        return signatures.hasPackage(packageName);
      }
    };
  }

  private static String using(String statements) {
    return "class Using { void test() {\n" + statements + "\n} }";
  }

  @Test
  void data_gives_accessors_and_a_constructor_for_what_is_required() {
    assertEquals(
        List.of("order.setId(..)", "new Order()"),
        unresolved(
            """
            import lombok.*;
            @Data class Order {
              static int count;
              private final Long id;
              @NonNull private String name;
              private boolean open;
              private boolean isPaid;
              private Boolean sent;
            }
            """,
            using(
                """
                Order order = new Order(1L, "a");
                order.getId().longValue();
                order.setName(order.getName().trim());
                order.setOpen(!order.isOpen());
                order.setPaid(order.isPaid());
                order.setSent(order.getSent());
                order.setId(2L);
                new Order();
                """)));
  }

  @Test
  void value_is_read_only_and_built_by_its_static_constructor() {
    assertEquals(
        List.of("point.setX(..)"),
        unresolved(
            "@lombok.Value(staticConstructor = \"of\") class Point<T> { T x; int y = 1; }",
            using(
                """
                Point<String> point = Point.of("a");
                point.getX().trim();
                point.setX("b");
                """)));
  }

  @Test
  void accessors_follow_the_annotation_that_is_nearest() {
    assertEquals(
        List.of("a.getHidden()", "a.setSize(..)"),
        unresolved(
            """
            import lombok.AccessLevel;
            import lombok.Getter;
            import lombok.Setter;
            import lombok.With;
            import lombok.experimental.Accessors;
            @Getter @Accessors(chain = true) class A {
              @Setter String name;
              @Getter(AccessLevel.NONE) String hidden;
              int size;
              @Setter @Accessors(fluent = true) int weight;
              @With String color;
            }
            """,
            using(
                """
                A a = new A();
                a.setName("x").getName().trim();
                a.getHidden();
                a.setSize(a.getSize());
                a.weight(3).weight();
                a.withColor("red").getColor();
                """)));
  }

  @Test
  void what_is_written_is_not_generated_again() {
    assertEquals(
        List.of(),
        unresolved(
            """
            import lombok.*;
            @AllArgsConstructor @Getter class A {
              String name;
              String getName() { return name; }
              A(String name, int more) {}
            }
            """,
            using("new A(\"a\").getName().trim(); new A(\"a\", 1);")));
  }

  @Test
  void constructors_take_what_their_annotation_says() {
    assertEquals(
        List.of("new A(..)"),
        unresolved(
            """
            import lombok.*;
            @NoArgsConstructor @AllArgsConstructor @RequiredArgsConstructor(staticName = "with")
            class A {
              String name;
              final int size = 1;
              @NonNull Integer weight;
            }
            """,
            using("new A(); new A(\"a\", 1); new A(1); A.with(1).toString(); new A(1, 2, 3);")));
  }

  @Test
  void builders_chain_to_the_product() {
    assertEquals(
        List.of("Order.builder().constant(..)"),
        unresolved(
            """
            import java.util.List;
            import lombok.*;
            @Builder(toBuilder = true) @Getter class Order<T> {
              T id;
              @Singular List<String> lines;
              @Builder.Default final int size = 1;
              final int constant = 2;
            }
            """,
            """
            import lombok.Builder;
            class Mail {
              @Builder(builderMethodName = "to", buildMethodName = "send", setterPrefix = "with")
              static String mail(String text, int copies) { return text; }
            }
            """,
            using(
                """
                Order.<Long>builder().id(1L).line("a").lines(null).clearLines().build().getId().longValue();
                Order.<Long>builder().build().toBuilder().id(2L).size(3).build().getLines().size();
                Mail.to().withText("a").withCopies(2).send().trim();
                Order.builder().constant(1);
                """)));
  }

  @Test
  void super_builders_reach_the_members_of_their_parents() {
    assertEquals(
        List.of(),
        unresolved(
            "@lombok.experimental.SuperBuilder @lombok.Getter class Base { int id; }",
            "@lombok.experimental.SuperBuilder class Child extends Base { String name; void own() {} }",
            using("Child.builder().id(1).name(\"a\").id(2).build().own();")));
  }

  @Test
  void loggers_are_fields() {
    assertEquals(
        List.of(),
        unresolved(
            """
            import lombok.extern.java.Log;
            @Log class A { void test() { log.info("a"); } }
            """));
  }

  @Test
  void annotations_of_others_with_the_same_names_generate_nothing() {
    assertEquals(
        List.of("new A().getName()"),
        unresolved(
            """
            import other.Getter;
            import lombok.Setter;
            @Getter class A { @Setter String name; }
            """,
            using("new A().getName();")));
  }

  private static ResolvedType resolved(LombokConfigs configs, String source) {
    CompilationUnitStated stated =
        (CompilationUnitStated)
            new JavaSourceExtractor()
                .extract("A.java", source.getBytes(StandardCharsets.UTF_8))
                .facts()
                .get(0);
    DeclarationIndex index =
        DeclarationIndex.of(
            List.of(new DeclaredUnit("src/A.java", "app", stated)),
            shipped(),
            List.of(new LombokMembers(configs)));
    ResolvedUnit unit = new Resolver(index).resolve("src/A.java");
    assertEquals(List.of(), unit.unresolved());
    return unit.types().get(0);
  }

  private static List<String> annotations(List<ResolvedAnnotation> annotations) {
    return annotations.stream().map(use -> use.type().simpleName()).toList();
  }

  @Test
  void annotations_for_the_constructor_are_on_the_constructor() {
    ResolvedType type =
        resolved(
            LombokConfigs.of(List.of()),
            """
            import lombok.*;
            import org.springframework.beans.factory.annotation.*;
            @RequiredArgsConstructor(access = AccessLevel.PACKAGE, onConstructor = @__(@Autowired))
            @Getter(onMethod_ = {@Deprecated}) class A { final String s; @Setter(onParam = @__({@Deprecated})) int n; }
            """);
    ResolvedMethod constructor =
        type.methods().stream().filter(m -> m.declared().isConstructor()).findFirst().orElseThrow();
    assertEquals(List.of("Autowired"), annotations(constructor.annotations()));
  }

  @Test
  void qualifiers_are_copied_to_parameters_where_that_is_configured() {
    String source =
        """
        import lombok.RequiredArgsConstructor;
        import org.springframework.beans.factory.annotation.Qualifier;
        @RequiredArgsConstructor class A { @Deprecated @Qualifier("x") final String s; }
        """;
    Document config =
        new Document(
            "lombok.config",
            new PropertiesStated(
                List.of(
                    new PropertiesStated.Entry(
                        "lombok.copyableAnnotations",
                        "+= org.springframework.beans.factory.annotation.Qualifier",
                        1))));
    assertEquals(List.of(), parameterAnnotations(resolved(LombokConfigs.of(List.of()), source)));
    assertEquals(
        List.of("Qualifier"),
        parameterAnnotations(resolved(LombokConfigs.of(List.of(config)), source)));
  }

  private static List<String> parameterAnnotations(ResolvedType type) {
    return type.methods().stream()
        .filter(method -> method.declared().isConstructor())
        .flatMap(method -> annotations(method.parameterAnnotations().get(0)).stream())
        .toList();
  }
}
