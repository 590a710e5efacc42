package dev.kerf.analyzer.signature.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.extract.bytecode.BytecodeExtractor;
import dev.kerf.analyzer.extract.bytecode.CompiledSource;
import dev.kerf.analyzer.extract.bytecode.Written;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ApiSurfaceTest {

  @Test
  void visible_types_are_kept_with_their_visible_members() {
    Map<String, TypeDeclared> api =
        api(
            """
            package lib;
            public class Account {
              public int open;
              protected long kept;
              int hidden;
              private String secret;
              public void pay(int amount) {}
              protected void audit() {}
              void internal() {}
              static { System.gc(); }
            }
            """);

    TypeDeclared account = api.get("lib.Account");
    assertEquals(
        "[int open, long kept]", account.fields().stream().map(Written::field).toList() + "");
    assertEquals("void <init>(); void pay(int); void audit()", Written.methods(account));
  }

  @Test
  void hidden_types_are_left_out_with_all_that_they_enclose() {
    assertEquals(
        "[lib.Account, lib.Account$Part]",
        api("""
            package lib;
            public class Account {
              protected static class Part {}
              static class Near { public static class Inside {} }
              private static class Own {}
              Runnable r = new Runnable() { public void run() {} };
            }
            class Hidden { public static class Inside {} }
            """)
            .keySet()
            .toString());
  }

  @Test
  void hidden_supertypes_are_kept_since_members_come_through_them() {
    assertEquals(
        "[lib.Account, lib.Base, lib.Root, lib.Secret]",
        api("""
            package lib;
            public class Account extends Base<String> implements Secret {}
            abstract class Base<T> extends Root { public T value() { return null; } }
            class Root {}
            interface Secret {}
            class Other {}
            """)
            .keySet()
            .toString());
  }

  @Test
  void a_package_that_is_not_exported_is_hidden() {
    Map<TypeName, TypeDeclared> all = types("package lib.internal; public class Engine {}");

    assertEquals(0, ApiSurface.of(all, name -> !name.equals("lib.internal")).size());
  }

  @Test
  void annotations_for_readers_of_the_library_are_dropped_and_others_kept() {
    TypeDeclared mark =
        api("""
            package lib;
            import java.lang.annotation.*;
            @Documented @Deprecated @Inherited @Retention(RetentionPolicy.RUNTIME)
            public @interface Mark {}
            """)
            .get("lib.Mark");

    assertEquals(
        "[@java.lang.annotation.Inherited(), @java.lang.annotation.Retention("
            + "value=java.lang.annotation.RetentionPolicy.RUNTIME)]",
        mark.annotations().stream().map(Written::annotation).toList().toString());
  }

  @Test
  void the_components_of_a_record_are_part_of_its_face() {
    TypeDeclared point = api("package lib; public record Point(int x, int y) {}").get("lib.Point");

    assertEquals("[int x, int y]", point.fields().stream().map(Written::field).toList() + "");
  }

  private static Map<String, TypeDeclared> api(String source) {
    Map<String, TypeDeclared> api = new TreeMap<>();
    ApiSurface.of(types(source), name -> true)
        .forEach(type -> api.put(type.name().binaryName(), type));
    return api;
  }

  private static Map<TypeName, TypeDeclared> types(String source) {
    Map<TypeName, TypeDeclared> types = new HashMap<>();
    String file =
        source.replaceFirst("(?s).*?public (?:\\S+ )?(?:class|@interface|record) (\\w+).*", "$1");
    CompiledSource.of(file + ".java", source)
        .forEach(
            (name, bytes) ->
                new BytecodeExtractor()
                    .extract(name, bytes).facts().stream()
                        .flatMap(fact -> ((CompilationUnitStated) fact).types().stream())
                        .forEach(type -> types.put(type.name(), type)));
    return types;
  }
}
