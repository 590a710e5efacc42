package dev.kerf.analyzer.framework.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.MethodCall;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReflectionModelTest {

  @TempDir Path folder;

  /** What the statements call, the constructors of what they name included. */
  private String found(String statements) {
    return new TextWorkspace(folder)
            .java("package shop; public interface Till { void open(); }")
            .java(
                """
                package shop;
                public class OldTill implements Till {
                  public OldTill() {}
                  public void open() {}
                  public void close(String by) {}
                  public void close(int at) {}
                }
                """)
            .java("package shop; public class NewTill implements Till { public void open() {} }")
            .java(
                """
                package shop;
                class Shop {
                  static final String TILL = "shop.OldTill";
                  void use(Object any, OldTill old) throws Exception { %s }
                  Till other() { return new NewTill(); }
                }
                """
                    .formatted(statements))
            .codebase()
            .calls()
            .stream()
            .filter(call -> call.via() != MethodCall.Via.STATIC)
            .map(
                call ->
                    call.to().owner().simpleName()
                        + '.'
                        + call.to().signature()
                        + ' '
                        + call.via().word())
            .distinct()
            .sorted()
            .collect(Collectors.joining("\n"));
  }

  @Test
  void a_class_found_by_a_constant_name_is_made() {
    assertEquals(
        "OldTill.<init>() reflective", found("Object till = Class.forName(TILL).newInstance();"));
  }

  @Test
  void a_constructor_may_stand_between() {
    assertEquals(
        "OldTill.<init>() reflective",
        found(
            """
            Class<?> type = Class.forName("shop." + "OldTill");
            Object till = type.getDeclaredConstructor().newInstance();
            """));
  }

  @Test
  void a_method_is_found_by_its_name_and_its_parameters() {
    assertEquals(
        "OldTill.close(java.lang.String) reflective\nOldTill.open() reflective",
        found(
            """
            OldTill.class.getMethod("open").invoke(old);
            old.getClass().getMethod("close", String.class).invoke(old, "me");
            """));
  }

  @Test
  void a_name_that_is_not_constant_finds_nothing() {
    assertEquals(
        "",
        found("OldTill.class.getMethod(any.toString()).invoke(old); Class.forName(\"no.Type\");"));
  }

  @Test
  void a_service_loader_makes_whatever_implements_the_service() {
    assertEquals(
        "NewTill.open() dispatch\nOldTill.open() dispatch",
        found("for (Till till : java.util.ServiceLoader.load(Till.class)) { till.open(); }"));
  }

  /** The new till is made by {@code other()}. */
  @Test
  void a_provider_file_says_which_classes_a_service_loader_makes() {
    new TextWorkspace(folder)
        .java("package shop; public class NoTill implements Till { public void open() {} }")
        .file(
            "src/main/resources/META-INF/services/shop.Till",
            "# tills\nshop.OldTill # the only one\n");
    assertEquals(
        "NewTill.open() dispatch\nOldTill.open() dispatch",
        found("for (Till till : java.util.ServiceLoader.load(Till.class)) { till.open(); }"));
  }
}
