package dev.kerf.analyzer.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.MethodCall;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpringAspectsTest {

  @TempDir Path folder;

  private Codebase advised(String pointcut) {
    return new TextWorkspace(folder)
        .java("package shop; public @interface Audited {}")
        .java("package shop.api; public interface Orders<T> { void put(T order); void drop(); }")
        .java(
            """
            package shop.api;
            public interface BigOrders extends Orders<String> { int count(); }
            """)
        .java(
            """
            package shop;
            @org.springframework.stereotype.Service
            public class OrderService implements shop.api.BigOrders {
              @Audited public void put(String order) {}
              public void drop() {}
              public int count() { return 0; }
              private int hidden() { return 0; }
            }
            """)
        .java(
            """
            package shop;
            import org.aspectj.lang.annotation.*;
            @Aspect public class Audit {
              @Pointcut("execution(* shop..*Service.d*(..))") void drops() {}
              @Before("%s") public void note(Audited audited) {}
            }
            """
                .formatted(pointcut))
        .codebase();
  }

  private static String methods(Codebase codebase) {
    return codebase.calls().stream()
        .filter(call -> call.via() == MethodCall.Via.AOP)
        .map(call -> call.from().name())
        .distinct()
        .sorted()
        .reduce((a, b) -> a + ' ' + b)
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "@annotation(audited)                                      => put",
        "@annotation(shop.Audited)                                 => put",
        "execution(* put(..))                                      => put",
        "execution(public void *(..))                              => drop put",
        "execution(int shop.api.BigOrders.*())                     => count",
        "execution(* shop.api.BigOrders.drop())                    => drop",
        "execution(* shop.OrderService.*(java.lang.String))        => put",
        "execution(* *(String, ..))                                => put",
        "within(shop.*) && !execution(* put(*))                    => count drop",
        "@within(org.springframework.stereotype.Service) && (drops() || drops()) => drop",
        "execution(* other..*.*(..))                               => none",
        "within(shop.api.Orders+) and not execution(* put(..))     => count drop",
        "target(shop.api.BigOrders) && execution(int *(..))        => count",
        "bean(orderS*) && (execution(* drop()) or drops())         => drop",
        "bean(payments)                                            => none"
      })
  void names_decide_which_methods_are_advised(String pointcut, String expected) {
    assertEquals(expected, methods(advised(pointcut.strip())));
  }

  @Test
  void a_pointcut_that_looks_at_run_time_is_listed() {
    Codebase codebase = advised("execution(* put(..)) && if()");
    assertEquals("none", methods(codebase));
    assertEquals(
        "advice execution(* put(..)) && if() pointcut-not-decided-by-names",
        codebase.unresolved().stream()
            .filter(site -> site.kind().equals("advice"))
            .map(site -> site.kind() + ' ' + site.expression() + ' ' + site.reason())
            .collect(Collectors.joining()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "!", "execution(* put(..)) || "})
  void an_expression_longer_than_any_person_writes_is_listed_too(String repeated) {
    assertEquals("none", methods(advised(repeated.repeat(20_000) + "execution(* put(..))")));
  }
}
