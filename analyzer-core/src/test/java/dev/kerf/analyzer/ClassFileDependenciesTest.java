package dev.kerf.analyzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.MonolithAnalyzer.TypeDependencies;
import dev.kerf.analyzer.codebase.DependencyRow;
import dev.kerf.analyzer.discover.NoWorkspaceException;
import dev.kerf.analyzer.extract.bytecode.CompiledSource;
import dev.kerf.analyzer.parallel.Parallel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The dependencies of class files alone are read on a way of their own, and have to be those that
 * the whole analysis finds in the same class files: pairs, kinds and lines.
 */
final class ClassFileDependenciesTest {

  /** All that compilers make of the language: what a test below adds, it adds here. */
  private static final String EVERYTHING =
      """
      package shop;
      import java.lang.annotation.*;
      import java.util.*;
      import java.util.function.*;

      @Tag(value = Level.HIGH, types = {Clerk.class, Item[].class}, inner = @Note(Order.class))
      public class Main<T extends Item & Runnable> extends Base<Order>
          implements Supplier<Order>, Named {
        private int sold;
        private long large;
        private String text = "a" + new Item() + Clerk.ALL;
        private final List<Order> orders = new ArrayList<>(Collections.singleton(new Order()));
        static final Clerk FIRST = new Clerk("first");
        static final Map<Level, List<? super Item>> BY_LEVEL = new EnumMap<>(Level.class);
        @Note(Clerk.class) Map<String, Map.Entry<Level, Order[]>> nested;
        T chosen = null;
        static Level level = Clerk.ALL == null ? Level.LOW : Level.HIGH;

        Main() { this(new Item(), 1L); }
        Main(Item item, long number) { super(item); large = number; }
        Main(Order order) { super(order.item()); sold = order.amount(); }

        @Override public Order get() { return orders.get(0); }
        @Override protected Order make(Item item) throws SoldOut { return new Order(); }

        <E extends SoldOut> void generic(E one, T two, List<? extends Clerk> all) throws E {
          List<Order> local = new ArrayList<>();
          Object some = local.get(0);
          ((Order) some).touch();
          two.mark();
          all.get(0).greet();
          if (sold > 3) { throw one; }
        }

        void loops(Iterable<Order> every, Shelf shelf, Order[] array) {
          for (Order order : every) { order.touch(); }
          for (Order order : every) { order.item().mark(); }
          for (Item item : shelf) { item.mark(); }
          for (Order order : array) { Clerk.reset(order); }
          for (Iterator<Order> it = every.iterator(); it.hasNext(); ) { it.next().touch(); }
          Iterator<Item> named = shelf.iterator();
          while (named.hasNext()) { named.next().mark(); }
          for (Map.Entry<String, Order> entry : new HashMap<String, Order>().entrySet()) {
            entry.getValue().touch();
          }
        }

        Object branches(Object some, boolean flag) {
          Item item = flag ? new Item() : ((Order) some).item();
          Object both = flag ? FIRST : Clerk.ALL;
          Object[] packed = {item, flag ? new Special() : some, new Order[2][3], new int[] {1, 2}};
          long sum = large + (flag ? large++ : -large) << 2;
          double share = sum > 3 && flag || item == null ? 0.5 : sum % 7L;
          synchronized (item) {
            try {
              item.mark();
            } catch (IllegalStateException | ClassCastException e) {
              return some instanceof Clerk ? Clerk.class : (Comparable<?>) null;
            } catch (RuntimeException e) {
              throw new IllegalStateException(new SoldOut());
            } finally {
              Clerk.reset(null);
            }
          }
          assert some != both : new Item();
          return packed.length > share ? Order[].class : packed;
        }

        String label(Level at, String word) {
          switch (at) {
            case LOW: return "low " + FIRST + at + 1;
            case HIGH: sold++; return Clerk.ALL.name();
            default: break;
          }
          switch (word) {
            case "a": return new Special().name();
            case "b": return null;
            default: return new StringBuilder().append(new Item()).append('c').toString();
          }
        }

        void functions(Clerk clerk) {
          orders.forEach(order -> {
            Runnable inside = () -> clerk.greet();
            inside.run();
            order.touch();
          });
          Function<Order, Item> item = Order::item;
          Supplier<Special> made = Special::new;
          Runnable bound = clerk::greet;
          IntFunction<Item[]> array = Item[]::new;
          BinaryOperator<Order> merged = (a, b) -> a.amount() > b.amount() ? a : b;
          Comparator<Order> by = Comparator.comparing(o -> o.item().toString());
          Runnable own = this::privately;
        }

        private void privately() {}
        private static Item hidden(Order order) { return order.item(); }

        Runnable anonymous(Clerk clerk, Level at) {
          int constant = 3;
          return new Special() {
            private final Item kept = hidden(new Order());
            @Override public void run() {
              clerk.greet();
              sold += constant;
              sold++;
              Item other = hidden(null);
              large = at.ordinal();
              privately();
              text = kept + "x";
              Main.this.chosen = null;
            }
          };
        }

        class Inner {
          private Order secret = new Order();
          class Deep { Order again() { return secret; } }
        }

        static class Nested<K> {
          private Nested() {}
          Nested<K> self(Main<?>.Inner.Deep deep, Main<?>.Inner inner) { return new Nested<K>(); }
        }
      }

      interface Named { default Clerk owner() { return Clerk.ALL; } static Item nothing() { return null; } }
      abstract class Base<R> {
        Base(Item item) {}
        protected abstract R make(Item item) throws SoldOut;
        Item[] all(int[] numbers) { return (Item[]) new Item[numbers.length].clone(); }
      }
      enum Level { LOW, HIGH { @Override void note(Clerk clerk) { clerk.greet(); } }, LOST;
        void note(Clerk clerk) {} }
      class Item implements Comparable<Item> {
        void mark() {}
        public int compareTo(Item other) { return 0; }
      }
      class Special extends Item implements Runnable, Cloneable {
        public void run() {}
        String name() { return null; }
      }
      class SoldOut extends Exception {}
      class Shelf extends AbstractList<Item> {
        public Item get(int at) { return null; }
        public int size() { return 0; }
        @Override public Iterator<Item> iterator() { return null; }
      }
      class Clerk {
        static final Clerk ALL = new Clerk("all");
        Clerk(String name) {}
        void greet() {}
        String name() { return null; }
        static Order reset(Order order) { return order; }
      }
      class Order {
        Item item() { return null; }
        int amount() { return 1; }
        void touch() {}
      }
      @Retention(RetentionPolicy.RUNTIME) @interface Tag {
        Level value() default Level.LOW;
        Class<?>[] types() default Special.class;
        Note inner();
      }
      @interface Note { Class<?> value(); }
      """;

  private static final Path GROOVY =
      Path.of("src", "test", "resources", "dev", "kerf", "analyzer", "groovy");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"17,-g", "17,-g:none", "17,-g:lines", "11,-g", "9,-g", "8,-g", "8,-g:none"})
  void are_those_of_the_whole_analysis(String release, String debug) {
    Path classes = folder.resolve("classes");
    write(classes, CompiledSource.of("Main.java", EVERYTHING, debug, "--release", release));

    assertEquals(whole(classes), alone(classes));
    assertFalse(alone(classes).isEmpty());
  }

  @Test
  void types_of_one_name_are_told_apart_as_in_the_whole_analysis() {
    Path both = folder.resolve("both");
    String text =
        "class Main { Order last; Main.Part part; class Part {} } class Order { Main of; %s }";
    write(both.resolve("one"), compiled(text.formatted("")));
    // Two of one size in one module would be taken for the output of one build.
    write(both.resolve("two"), compiled(text.replace("part;", "partOfTwo;").formatted("int n;")));

    assertEquals(whole(both), alone(both));
    assertTrue(alone(both).contains("two:Order -> two:Main"), alone(both));
    assertEquals(
        List.of("duplicate-type", "duplicate-type"),
        read(both).diagnostics().stream().map(one -> one.id()).toList());
  }

  @Test
  void a_class_file_counts_by_its_own_name_wherever_it_lies() {
    Path odd = folder.resolve("odd");
    Map<String, byte[]> classes = compiled("class Main { Order last; } class Order {}");
    write(odd, "Main", classes.get("Main"));
    write(odd, "Other", classes.get("Order"));

    assertEquals("Main -> Order field Main.class:0", alone(odd));
  }

  @Test
  void a_broken_class_file_is_told_and_the_others_are_read() {
    Path broken = folder.resolve("broken");
    write(broken, compiled("class Main { Order last; Item item; } class Order {} class Item {}"));
    write(broken, "Item", new byte[] {1, 2, 3});

    assertEquals(whole(broken), alone(broken));
    assertEquals(
        List.of("unreadable-class-file Item.class"),
        read(broken).diagnostics().stream()
            .map(one -> one.id() + ' ' + one.location().path())
            .toList());
  }

  @Test
  void only_classes_with_calls_that_groovy_binds_late_go_the_whole_way() throws Exception {
    Path mixed = folder.resolve("mixed");
    write(mixed, compiled("class Main { Order last; } class Order { Main of; }"));
    for (String name : List.of("lib/Book", "lib/Books", "lib/Shelf")) {
      write(mixed, name, Files.readAllBytes(GROOVY.resolve(name + ".class")));
    }
    MonolithAnalyzer analyzer = new MonolithAnalyzer(AnalysisOptions.defaults(), Progress.none());
    List<String> wholeWay = new ArrayList<>();
    TypeDependencies found =
        new ClassFileDependencies(
                analyzer.files(List.of(mixed)).workspace(), new Parallel(1), Progress.none())
            .read(
                late -> {
                  late.inputs().forEach(input -> wholeWay.add(input.path()));
                  return analyzer.dependencies(late);
                });

    assertEquals(
        List.of("lib/Book.class", "lib/Books.class", "lib/Shelf.class"),
        wholeWay,
        "and what they mention");
    assertEquals(whole(mixed), text(found.dependencies()));
    assertTrue(text(found.dependencies()).contains("lib.Books -> lib.Book"), "calls by name");
  }

  private static Map<String, byte[]> compiled(String text) {
    return CompiledSource.of("Main.java", text);
  }

  private static void write(Path folder, Map<String, byte[]> classes) {
    classes.forEach((name, bytes) -> write(folder, name, bytes));
  }

  private static void write(Path folder, String name, byte[] bytes) {
    Path file = folder.resolve(name.replace('.', '/') + ".class");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String whole(Path classes) {
    return text(BothSides.read(classes).dependencies().stream().map(DependencyRow::of).toList());
  }

  private static String alone(Path classes) {
    return text(read(classes).dependencies());
  }

  private static TypeDependencies read(Path classes) {
    try {
      return new MonolithAnalyzer(AnalysisOptions.defaults(), Progress.none())
          .dependencies(List.of(classes));
    } catch (NoWorkspaceException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(List<DependencyRow> rows) {
    return rows.stream()
        .map(
            row ->
                "%s -> %s %s %s:%d"
                    .formatted(row.from(), row.to(), row.kinds(), row.path(), row.line()))
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
