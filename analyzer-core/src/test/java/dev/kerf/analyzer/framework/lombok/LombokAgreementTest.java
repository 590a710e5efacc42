package dev.kerf.analyzer.framework.lombok;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.extract.script.PropertiesExtractor;
import dev.kerf.analyzer.extract.source.JavaSourceExtractor;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.resolve.DeclarationIndex;
import dev.kerf.analyzer.resolve.DeclaredUnit;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Resolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real Lombok on sources and expects the same members of every class, none more. */
final class LombokAgreementTest {

  @TempDir private Path temporary;

  @Test
  void the_sample_project_has_the_members_that_lombok_generates() throws Exception {
    assertAgreement(Path.of("..", "sample-projects", "lombok", "src", "main", "java"));
  }

  @Test
  void accessors_of_every_sort_are_named_alike() throws Exception {
    assertAgreement(
        sources(
            """
            package a;
            import lombok.*;
            import lombok.experimental.Accessors;
            @Data class Flags {
              boolean open; boolean isPaid; boolean issued; boolean is; boolean isé;
              Boolean isBoxed; String aField; String URL; String x; int $skipped; static int count;
              final int fixed = 1; volatile long stamp; transient String note; boolean[] isMany;
              private int getOpen() { return 1; }
              void setpaid(boolean paid) {}
              Object getX(int... more) { return null; }
              @Getter(AccessLevel.NONE) int hidden; @Setter(AccessLevel.MODULE) int module;
              @Getter(AccessLevel.PRIVATE) @Setter(AccessLevel.PROTECTED) int guarded;
            }
            """,
            """
            package b;
            import lombok.*;
            import lombok.experimental.*;
            @Getter @Setter @Accessors(prefix = {"m_", "f", ""}) class Prefixed {
              int m_count; int fName; int final_; int other; boolean fIsOpen;
              @Accessors(fluent = true) boolean isLoud;
              @Accessors(chain = true, prefix = "z") int zIndex;
              @Tolerate void setOther(String other) {}
              @Accessors(fluent = true) static class Inner { @Getter @Setter int fDepth; boolean x; }
            }
            """,
            """
            package c;
            import lombok.Getter;
            import lombok.Setter;
            @Getter enum Kind { A(1) { }, B(2); @Setter private int number; private static int all;
              Kind(int number) { this.number = number; } }
            """,
            """
            package d;
            class Plain { @lombok.Getter @lombok.Setter static String shared; @lombok.Getter(lazy = true)
              private final int[] slow = {1}; @lombok.Synchronized void a() {} }
            """));
  }

  @Test
  void constructors_take_the_same_parameters() throws Exception {
    assertAgreement(
        sources(
            """
            package a;
            import lombok.*;
            @NoArgsConstructor(force = true) @RequiredArgsConstructor(access = AccessLevel.PACKAGE)
            @AllArgsConstructor(access = AccessLevel.PROTECTED)
            class Three { final int a; @NonNull String b; String c; final int d = 4; static int e; int $f; }
            @Data class Written { final int a; Written() { a = 1; } }
            @Value class Pair<T, U extends Comparable<U>> { T first; U second; int fourth = 4; @lombok.experimental.NonFinal int third = 3; }
            @Data(staticConstructor = "of") class Named<T> { final T value; int other; }
            @Value @AllArgsConstructor(staticName = "with", access = AccessLevel.PACKAGE) class Made { int a; }
            @Data @NoArgsConstructor class Both { final String a = "a"; int b; }
            @Data @Builder class Built { final int a; int b; }
            @Value @Builder class ValueBuilt { int a; @Builder.Default int b = 2; }
            @Data @Builder @NoArgsConstructor @AllArgsConstructor class Usual { int a; String b; }
            @AllArgsConstructor enum Level { LOW(1); final int n; }
            @lombok.experimental.FieldDefaults(makeFinal = true, level = AccessLevel.PRIVATE)
            @RequiredArgsConstructor class Service { String repository; @lombok.experimental.NonFinal int state; }
            @lombok.experimental.UtilityClass class Tools { int n; void a() {} static void b() {} class In {} enum E { X } }
            @lombok.experimental.StandardException(access = AccessLevel.PROTECTED) class Bad extends Exception {}
            @EqualsAndHashCode final class Alone { int a; }
            @EqualsAndHashCode @ToString class Partly { int a; public int hashCode() { return 1; } }
            @ToString class Shown { public String toString() { return ""; } }
            @With @AllArgsConstructor class Changed { final int a; String b; final int c = 3; boolean isOpen; @With(AccessLevel.NONE) int d; }
            @lombok.experimental.WithBy record Turned(int a, long b, double c, boolean d, String e, float f, byte g) {}
            """));
  }

  @Test
  void builders_offer_the_same_methods() throws Exception {
    assertAgreement(
        sources(
            """
            package a;
            import com.google.common.collect.*;
            import java.util.*;
            import lombok.*;
            @Builder(access = AccessLevel.PACKAGE, toBuilder = true) class Hidden<T> { T value; int n; }
            @Builder(access = AccessLevel.PROTECTED) class Guarded { int n; }
            @Builder(builderMethodName = "") class Silent { int n; }
            @Builder record Point(int x, int y) {}
            class Methods {
              @Builder(builderClassName = "NumberMaker") Methods(int a, String b) {}
              @Builder static <T extends Number> List<T> list(T one, T two) { return null; }
              @Builder(builderMethodName = "print", buildMethodName = "now") static void show(int times) {}
              @Builder(builderMethodName = "count") static int counted(String text) { return 1; }
            }
            class Instance { @Builder(builderMethodName = "shift") String moved(int by) { return ""; } }
            @Builder class Many {
              @Singular List<String> names; @Singular Set<Integer> ages; @Singular Map<String, List<Long>> entries;
              @Singular SortedMap<String, Long> boxes; @Singular NavigableSet<String> statuses;
              @Singular Collection<? extends Number> numbers; @Singular Iterable<String> branches;
              @Singular ImmutableList<String> women; @Singular ImmutableSortedSet<String> glasses;
              @Singular ImmutableMap<String, Long> lineItems; @Singular ImmutableTable<String, Long, Byte> children;
              @Singular("bit") List bits; @Singular Set<String> addresses; @Singular List<String> movies;
              @Singular List<String> categories; @Singular List<String> buses; @Singular List<String> heroes;
              @Singular List<String> mice; @Singular List<String> wishes; @Singular List<String> caches;
              @Singular List<String> houses; @Singular List<String> purchases; @Singular List<String> cases;
              @Singular List<String> processes; @Singular List<String> indices; @Singular List<String> databases;
              @Singular List<String> matches; @Singular List<String> values; @Singular List<String> leaves;
              @Singular List<String> vertices; @Singular List<String> analyses; @Singular List<String> quizzes;
              @Singular List<String> uses; @Singular List<String> clauses; @Singular List<String> viruses;
              @Singular List<String> shelves; @Singular List<String> wolves;
              @Singular List<String> halves;
              @Singular List<String> moves; @Singular List<String> archives;
              @Singular List<String> men;
              @Singular List<String> matrices; @Singular List<String> cookies; @Singular List<String> lenses;
              @Singular List<String> responses; @Singular List<String> bonuses; @Singular List<String> aliases;
              @Singular List<String> crises; @Singular List<String> taxes; @Singular List<String> sizes;
              @Singular List<String> prizes; @Singular List<String> days; @Singular List<String> keys;
              @Singular List<String> vetoes; @Singular List<String> shoes; @Singular List<String> tomatoes;
              @Singular List<String> phrases; @Singular List<String> bases; @Singular List<String> roles;
              @Singular List<String> suffixes; @Singular List<String> httpStatuses; @Singular List<String> zombies;
              @Singular List<String> toes; @Singular List<String> curves; @Singular List<String> theses;
              @Singular List<String> diagnoses; @Singular List<String> lice; @Singular List<String> appendices;
              @Singular List<String> prices; @Singular List<String> gas;
              @Singular List<String> exes; @Singular List<String> orderLines;
              @Singular List<String> photos; @Singular List<String> licenses; @Singular List<String> employees;
            }
            @Builder(setterPrefix = "set") @Getter class Prefixed { @Singular List<String> tags; int size; @Builder.Default long id = 7; }
            @Builder class Custom { int a; int b; String c;
              static class CustomBuilder { private int b = 3; CustomBuilder a(String a) { return this; }
                Custom build() { return null; } } }
            """,
            """
            package b;
            import java.util.*;
            import lombok.*;
            import lombok.experimental.SuperBuilder;
            @SuperBuilder(toBuilder = true, buildMethodName = "end") abstract class Base<C, T extends Comparable<T>> { T key; C kind; @Builder.Default int size = 1; }
            @SuperBuilder(toBuilder = true, setterPrefix = "with", builderMethodName = "start", buildMethodName = "end")
            class Child<B> extends Base<B, String> { @Singular List<B> parts; }
            @SuperBuilder @Data class Alone { final int a; String b; }
            @SuperBuilder @Value class Fixed { int a; }
            @SuperBuilder @NoArgsConstructor @Getter @Setter class Bean { int a; }
            class Outer { @SuperBuilder static class Inner { int a; } @SuperBuilder static class Deeper extends Inner { int b; } }
            """));
  }

  @Test
  void delegates_offer_the_same_methods() throws Exception {
    assertAgreement(
        sources(
            """
            package a;
            import java.util.*;
            import java.util.function.Function;
            import lombok.experimental.Delegate;
            interface Source<T> extends Comparable<T> { T next(); <R extends T> List<R> all(Class<R> type, T... more);
              default int size() { return 0; } static void none() {} boolean equals(Object other); }
            class Base<K> { public K key() { return null; } protected void hidden() {} public void shared(List<? super K> list) {}
              public static void fixed() {} public String toString() { return ""; } }
            class Below extends Base<Long> implements Function<Long[], String> {
              public String apply(Long[] all) { return ""; } public Long key() { return 1L; } }
            class Fields<E> { @Delegate Source<E> source; @Delegate(excludes = Hidden.class) private Below below; private interface Hidden { void shared(List<Object> l); } }
            class Called { @Delegate Base<String> base() { return null; } }
            class Raw { @Delegate(types = {Runnable.class, Comparable.class}) private Both both; interface Both extends Runnable, Comparable<Object> {} }
            """));
  }

  @Test
  void the_rest_is_alike_too() throws Exception {
    Path folder =
        sources(
            """
            package a;
            import lombok.*;
            import lombok.experimental.FieldNameConstants;
            import lombok.extern.slf4j.Slf4j;
            @FieldNameConstants class Names { int first; static int none; String secondOne; @FieldNameConstants.Exclude int third; int $x; }
            @FieldNameConstants(asEnum = true, innerTypeName = "Keys", onlyExplicitlyIncluded = true, level = AccessLevel.PACKAGE)
            class Listed { @FieldNameConstants.Include int first; int second; }
            @Slf4j class Quiet { String log2; }
            @Slf4j enum Loud { A }
            @Slf4j class Own { int logger; }
            class Locks { @Synchronized static void a() {} @Synchronized("own") void b() {} private final Object own = new Object();
              @Locked void c() {} }
            class Shared { @Locked.Read void a() {} @Locked.Write void b() {} }
            """);
    Files.writeString(
        folder.resolve("lombok.config"),
        """
        config.stopBubbling = true
        lombok.log.fieldName = logger
        lombok.log.fieldIsStatic = false
        lombok.fieldNameConstants.uppercase = true
        lombok.accessors.prefix += my
        clear lombok.accessors.chain
        """);
    assertAgreement(folder);
  }

  @Test
  void configuration_is_nearest_first_and_stops_where_it_says() throws Exception {
    Path folder =
        sources(
            """
            package a;
            @lombok.Getter @lombok.Setter class Outer { boolean isOpen; String aName; }
            """,
            """
            package a.b;
            @lombok.Getter @lombok.Setter @lombok.Builder class Inner { boolean isOpen; String aName; int x; }
            """,
            """
            package c;
            class Untouched { int open; @lombok.Getter String other; }
            """);
    Files.writeString(
        folder.resolve("lombok.config"),
        """
        # for all
        config.stopBubbling = true
        lombok.accessors.chain = true
        lombok.getter.noIsPrefix = true
        lombok.builder.className = Make*
        """);
    Files.writeString(
        folder.resolve("a/b/lombok.config"),
        """
        LOMBOK.Getter.NoIsPrefix=false
        lombok.accessors.capitalization = beanspec
        lombok.accessors.fluent = true
        """);
    Files.writeString(
        folder.resolve("c/lombok.config"),
        """
        lombok.fieldDefaults.defaultPrivate = true
        lombok.fieldDefaults.defaultFinal = false
        """);
    assertAgreement(folder);
  }

  private Path sources(String... sources) throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("src"));
    for (String source : sources) {
      String packageName = source.substring("package ".length(), source.indexOf(';'));
      Path target = folder.resolve(packageName.replace('.', '/'));
      Files.createDirectories(target);
      Files.writeString(target.resolve("Source.java"), source);
    }
    return folder;
  }

  private void assertAgreement(Path folder) throws Exception {
    Path classes = Files.createDirectory(temporary.resolve("classes"));
    SortedMap<String, SortedSet<String>> expected = LombokRun.members(folder, classes);
    SortedMap<String, SortedSet<String>> actual = completed(folder);
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (type, members) -> {
          SortedSet<String> found = actual.getOrDefault(type, new TreeSet<>());
          members.stream()
              .filter(member -> !found.contains(member))
              .forEach(member -> differences.add(type + " lacks: " + member));
          found.stream()
              .filter(member -> !members.contains(member))
              .forEach(member -> differences.add(type + " has no: " + member));
        });
    actual.keySet().stream()
        .filter(type -> !expected.containsKey(type))
        .forEach(type -> differences.add("no such type: " + type));
    assertEquals("", String.join("\n", differences));
  }

  private static SortedMap<String, SortedSet<String>> completed(Path folder) throws IOException {
    List<DeclaredUnit> units = new ArrayList<>();
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = folder.relativize(file).toString();
        byte[] bytes = Files.readAllBytes(file);
        if (path.endsWith(".java")) {
          CompilationUnitStated stated =
              (CompilationUnitStated) new JavaSourceExtractor().extract(path, bytes).facts().get(0);
          units.add(new DeclaredUnit(path, "app", stated));
        } else {
          documents.add(
              new Document(path, new PropertiesExtractor().extract(path, bytes).facts().get(0)));
        }
      }
    }
    DeclarationIndex index =
        DeclarationIndex.of(
            units,
            LombokMembersTest.shipped(),
            List.of(new LombokMembers(LombokConfigs.of(documents))));
    Resolver resolver = new Resolver(index);
    SortedMap<String, SortedSet<String>> members = new TreeMap<>();
    for (String path : index.paths()) {
      for (ResolvedType type : resolver.resolve(path).types()) {
        if (type.declared().nesting() != TypeDeclared.Nesting.ANONYMOUS) {
          members.put(type.name().binaryName(), membersOf(type));
        }
      }
    }
    return members;
  }

  private static SortedSet<String> membersOf(ResolvedType type) {
    SortedSet<String> members = new TreeSet<>();
    for (ResolvedMethod method : type.methods()) {
      if (!method.declared().initializer()) {
        members.add(
            LombokRun.access(method.declared().modifiers())
                + method.returnType().erasedName()
                + ' '
                + method.name().name()
                + method.name().parameters().stream()
                    .collect(java.util.stream.Collectors.joining(", ", "(", ")")));
      }
    }
    for (ResolvedField field : type.fields()) {
      boolean component = field.declared().role() == FieldDeclared.Role.RECORD_COMPONENT;
      members.add(
          (component ? "private " : LombokRun.access(field.declared().modifiers()))
              + field.type().erasedName()
              + ' '
              + field.name());
    }
    return members;
  }
}
