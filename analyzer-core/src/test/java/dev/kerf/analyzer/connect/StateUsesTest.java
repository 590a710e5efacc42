package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.StateUse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What methods share beside the tables. */
final class StateUsesTest {

  @TempDir Path folder;

  private TextWorkspace shop;

  @BeforeEach
  void workspace() {
    shop = new TextWorkspace(folder);
  }

  private String uses() {
    return uses(shop.codebase());
  }

  private static String uses(Codebase codebase) {
    return codebase.stateUses().stream().map(StateUsesTest::line).collect(Collectors.joining("\n"));
  }

  private static String line(StateUse use) {
    return use.holder().id()
        + (use.name().isEmpty() ? "" : '.' + use.name())
        + ' '
        + use.method().owner().simpleName()
        + '.'
        + use.method().name()
        + (use.writes() ? " writes" : " reads")
        + (use.direct() ? "" : " through it")
        + " :"
        + use.evidence().location().line();
  }

  @Test
  void a_registry_is_written_and_read_by_who_calls_its_methods() {
    shop.java(
        """
        package k;
        import java.util.*;
        public class Registry {
          private static final Map<String, Integer> ENTRIES = new HashMap<>();
          public static void register(String name, int value) { put(name, value); }
          private static void put(String name, int value) { ENTRIES.put(name, value); }
          public static int find(String name) { return ENTRIES.get(name); }
        }
        """);
    shop.java(
        """
        package a;
        class Writer {
          void work() {
            k.Registry.register("x", 1);
          }
        }
        """);
    shop.java("package b; class Reader { int work() { return k.Registry.find(\"x\"); } }");
    assertEquals(
        """
        k.Registry.ENTRIES Writer.work writes through it :4
        k.Registry.ENTRIES Reader.work reads through it :1""",
        uses());
  }

  @Test
  void a_field_that_others_name_is_used_by_them() {
    shop.java(
        """
        package k;
        public class Settings {
          public static int limit = 3;
          public static final int[] STEPS = {1, 2};
          public static String name;
        }
        """);
    shop.java(
        """
        package a;
        import static k.Settings.name;
        class Admin {
          void change() {
            k.Settings.limit = 4;
            k.Settings.limit++;
            k.Settings.STEPS[0] = 5;
            name = "x";
          }
        }
        """);
    shop.java("package b; class Shop { int limit() { return k.Settings.limit; } }");
    assertEquals(
        """
        k.Settings.STEPS Admin.change writes :7
        k.Settings.limit Admin.change writes :5
        k.Settings.limit Shop.limit reads :1
        k.Settings.name Admin.change writes :8""",
        uses());
  }

  @Test
  void what_never_changes_or_holds_no_value_is_not_shared() {
    shop.java(
        """
        package k;
        import java.util.*;
        public class Constants {
          public static final Map<String, String> CODES = new HashMap<>();
          static { CODES.put("a", "b"); }
          public static String version = "1";
          public static final ThreadLocal<String> TENANT = new ThreadLocal<>();
          private static Constants instance;
          public static Constants get() { if (instance == null) instance = new Constants(); return instance; }
        }
        """);
    shop.java(
        """
        package a;
        class User {
          void work() {
            k.Constants.CODES.get("a");
            k.Constants.TENANT.set("x");
            k.Constants.get();
            String version = k.Constants.version;
          }
        }
        """);
    assertEquals("", uses());
  }

  @Test
  void a_method_that_fills_what_it_reads_has_a_memory_of_its_own() {
    shop.java(
        """
        package k;
        import java.util.*;
        public class Formats {
          private static final Map<String, String> KNOWN = new HashMap<>();
          public static String of(String pattern) {
            String known = KNOWN.get(pattern);
            if (known == null) {
              known = pattern.trim();
              KNOWN.put(pattern, known);
            }
            return known;
          }
        }
        """);
    shop.java("package a; class A { String work() { return k.Formats.of(\"x\"); } }");
    assertEquals("", uses());
  }

  @Test
  void caches_are_named_by_annotations_managers_and_the_class() {
    shop.java(
        """
        package a;
        import org.springframework.cache.annotation.*;
        @CacheConfig(cacheNames = "prices")
        class Prices {
          @Cacheable
          public int of(String article) { return 1; }
          @Caching(evict = {@CacheEvict("prices"), @CacheEvict(cacheNames = "offers")})
          public void clear() {}
        }
        """);
    shop.java(
        """
        package b;
        class Clean {
          private static final String NAME = "offers";
          void work(org.springframework.cache.CacheManager caches, String other) {
            caches.getCache(NAME).clear();
            caches.getCache(other).clear();
          }
        }
        """);
    assertEquals(
        """
        cache:offers Prices.clear writes :8
        cache:offers Clean.work writes :5
        cache:prices Prices.clear writes :8
        cache:prices Prices.of writes :6""",
        uses());
  }

  @Test
  void who_configures_a_cache_does_not_use_it() {
    shop.java(
        """
        package a;
        @org.springframework.context.annotation.Configuration
        class Caches {
          void create(javax.cache.CacheManager caches) {
            if (caches.getCache("prices") == null) caches.createCache("prices", null);
          }
        }
        """);
    assertEquals("", uses());
  }

  @Test
  void attributes_of_a_session_and_of_the_application_are_told_apart() {
    shop.java(
        """
        package a;
        class Login {
          void work(javax.servlet.http.HttpSession session, javax.servlet.http.HttpServletRequest request) {
            session.setAttribute("user", "x");
            request.setAttribute("user", "x");
            session.getServletContext().setAttribute("user", "x");
          }
        }
        """);
    shop.java(
        """
        package b;
        import org.springframework.web.bind.annotation.SessionAttribute;
        class Cart {
          Object work(javax.servlet.http.HttpServletRequest request) {
            return request.getSession().getAttribute("user");
          }
          void bound(@SessionAttribute("user") String user) {}
        }
        """);
    assertEquals(
        """
        session:application/user Login.work writes :6
        session:user Login.work writes :4
        session:user Cart.bound reads :7
        session:user Cart.work reads :5""",
        uses());
  }

  @Test
  void a_sequence_is_drawn_from_by_the_entities_that_name_it() {
    shop.java(
        """
        package a;
        import javax.persistence.*;
        @Entity
        class Order {
          @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "g")
          @SequenceGenerator(name = "g", sequenceName = "numbers")
          Long id;
        }
        """);
    assertEquals("sequence:numbers Order.<init> writes :4", uses());
  }
}
