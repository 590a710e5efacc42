package dev.kerf.analyzer.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The JDK's compiler decides, call by call, what the inference has to come to. */
final class CompilerAgreementTest {

  private static void assertAgrees(String source) {
    assertEquals(CompilerOracle.calls(source), Expectations.calls(Resolution.of(source).unit(0)));
  }

  private static final String SHOP =
      """
      import java.math.BigDecimal;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.stream.*;
      class Shop {
        static class Item {
          String name() { return ""; }
          BigDecimal price() { return null; }
          Optional<Order> order() { return Optional.empty(); }
          List<String> tags() { return List.of(); }
          int count() { return 0; }
        }
        static class Order {
          List<Item> items() { return List.of(); }
          Customer customer() { return null; }
          long id() { return 0; }
        }
        static class Customer implements Comparable<Customer> {
          String city() { return ""; }
          boolean active() { return true; }
          public int compareTo(Customer other) { return city().compareTo(other.city()); }
        }
      %s
      }
      """;

  @Test
  void streams_and_collectors() {
    assertAgrees(
        SHOP.formatted(
            """
            Map<String, List<Item>> a(List<Order> orders) {
              return orders.stream()
                  .filter(o -> o.customer().active())
                  .flatMap(o -> o.items().stream())
                  .collect(Collectors.groupingBy(i -> i.name().trim()));
            }
            Map<String, BigDecimal> b(List<Item> items) {
              return items.stream().collect(
                  Collectors.toMap(Item::name, Item::price, BigDecimal::add, LinkedHashMap::new));
            }
            List<String> c(List<Order> orders) {
              return orders.stream()
                  .collect(Collectors.groupingBy(
                      Order::customer, TreeMap::new,
                      Collectors.mapping(o -> o.items().get(0), Collectors.toList())))
                  .entrySet().stream()
                  .map(e -> e.getKey().city() + e.getValue().get(0).name())
                  .sorted(Comparator.reverseOrder())
                  .collect(Collectors.toList());
            }
            int d(List<Item> items) {
              return items.stream().mapToInt(Item::count).filter(n -> n > 1).boxed()
                  .map(n -> n.toString()).mapToInt(s -> s.length()).sum();
            }
            BigDecimal e(List<Item> items) {
              return items.stream().map(i -> i.price()).reduce(BigDecimal.ZERO, (x, y) -> x.add(y));
            }
            Map<Boolean, Long> f(List<Item> items) {
              return items.stream().collect(
                  Collectors.partitioningBy(i -> i.tags().isEmpty(), Collectors.counting()));
            }
            """));
  }

  @Test
  void optionals_and_futures() {
    assertAgrees(
        SHOP.formatted(
            """
            String a(Optional<Item> item) {
              return item.flatMap(Item::order).map(o -> o.customer()).map(Customer::city)
                  .filter(c -> !c.isEmpty()).orElseGet(() -> "none".trim());
            }
            CompletableFuture<String> b(Executor pool) {
              return CompletableFuture.supplyAsync(() -> new Order(), pool)
                  .thenApply(o -> o.customer())
                  .thenCombine(CompletableFuture.completedFuture(new Item()), (c, i) -> c.city() + i.name())
                  .thenCompose(s -> CompletableFuture.supplyAsync(() -> s.trim()))
                  .exceptionally(t -> t.getMessage());
            }
            long c(Optional<? extends Order> order) {
              return order.map(o -> o.id()).orElse(0L).longValue();
            }
            void d(Optional<Order> order) {
              order.ifPresentOrElse(o -> o.items().forEach(i -> i.name()), () -> System.out.println());
            }
            """));
  }

  @Test
  void comparators_and_conditionals() {
    assertAgrees(
        SHOP.formatted(
            """
            void a(List<Item> items) {
              items.sort(Comparator.comparing(i -> i.name().length()));
              items.sort(Comparator.comparing(Item::name).thenComparing(i -> i.price()).reversed());
              Collections.sort(items, (x, y) -> x.name().compareTo(y.name()));
              items.removeIf(i -> i.price() == null || i.tags().stream().anyMatch(t -> t.isBlank()));
            }
            String b(boolean c, List<Item> items, Item one) {
              return (c ? items.get(0) : one).name() + (c ? Optional.of(one) : Optional.<Item>empty()).get().name();
            }
            Function<Item, String> c(boolean upper) {
              return upper ? i -> i.name().toUpperCase() : i -> i.name();
            }
            Supplier<Function<Item, Customer>> d() {
              return () -> i -> i.order().get().customer();
            }
            int e(int n) {
              return (switch (n) { case 1 -> new Item(); default -> { yield new Item(); } }).count();
            }
            """));
  }

  @Test
  void diamonds_wildcards_and_var() {
    assertAgrees(
        SHOP.formatted(
            """
            void a(Map<String, ? extends Collection<? super Item>> map, List<?> any, Class<? extends Order> type) throws Exception {
              for (var entry : map.entrySet()) {
                entry.getKey().length();
                entry.getValue().size();
                for (var value : entry.getValue()) { value.hashCode(); }
              }
              any.get(0).toString();
              type.getDeclaredConstructor().newInstance().id();
              var orders = new ArrayList<>(List.of(new Order(), new Order()));
              orders.get(0).customer();
              Map<String, Deque<Item>> queues = new TreeMap<>();
              queues.computeIfAbsent("a", k -> new ArrayDeque<>()).peek().name();
              queues.values().iterator().next().getFirst().name();
              queues.merge("b", new ArrayDeque<>(), (x, y) -> { x.addAll(y); return x; });
              Arrays.asList(new Item(), new Item()).get(0).name();
              Stream.of(new Customer(), new Customer()).max(Comparator.naturalOrder()).get().city();
              Object[] names = Stream.of(new Item()).map(Item::name).toArray(String[]::new);
            }
            """));
  }

  @Test
  void own_generic_code() {
    assertAgrees(
        """
        import java.util.*;
        import java.util.function.*;
        class Own {
          interface Visitor<R> { R visit(Node node); }
          static abstract class Node {
            abstract <R> R accept(Visitor<R> visitor);
            <N extends Node & Comparable<N>> N best(Collection<? extends N> from) { return Collections.max(from); }
          }
          static class Builder<T extends Builder<T>> {
            @SuppressWarnings("unchecked") T self() { return (T) this; }
            T name(String name) { return self(); }
          }
          static class CarBuilder extends Builder<CarBuilder> { CarBuilder doors(int n) { return self(); } String build() { return ""; } }
          static class Result<V, E extends Exception> {
            static <V, E extends Exception> Result<V, E> ok(V value) { return new Result<>(); }
            <W> Result<W, E> then(Function<? super V, ? extends Result<? extends W, E>> f) { return null; }
            V get() throws E { return null; }
            V or(Supplier<? extends V> other) { return other.get(); }
          }
          static <K, V extends Comparable<? super V>> List<Map.Entry<K, V>> sorted(Map<K, V> map) {
            List<Map.Entry<K, V>> list = new ArrayList<>(map.entrySet());
            list.sort(Map.Entry.comparingByValue());
            list.forEach(e -> e.getValue().compareTo(null));
            return list;
          }
          static <T> T pick(T a, T b) { return a; }
          static <U extends Comparable<? super U>> Comparator<U> natural() { return U::compareTo; }
          void test(Node node, Map<String, Integer> counts) throws Exception {
            node.accept(n -> n.toString().length()).intValue();
            new CarBuilder().name("a").doors(3).name("b").build().trim();
            Result.<String, Exception>ok("a").then(s -> Result.<Integer, Exception>ok(s.length())).get().intValue();
            Result.ok("x").or(() -> "y").length();
            sorted(counts).get(0).getKey().length();
            pick(new ArrayList<String>(), new LinkedList<String>()).get(0).length();
            pick("a", "b").trim();
            new Object() { void hidden() { String.valueOf(1).trim(); } }.hidden();
            class Local<T> { T value; T get() { return value; } }
            new Local<String>().get().trim();
            BinaryOperator<Integer> plus = Integer::sum;
            Object cast = (IntBinaryOperator) Integer::max;
            plus.andThen(i -> i.doubleValue()).apply(1, 2).isNaN();
          }
        }
        """);
  }

  @Test
  void generic_calls_and_conditionals_as_arguments_of_overloaded_methods() {
    assertAgrees(
        """
        import java.util.*;
        import java.util.function.*;
        class Own {
          void put(byte[] bytes) {}
          void put(StringBuilder text) {}
          void put(String text) {}
          void put(List<String> texts) {}
          void put(int number) {}
          void put(long number) {}
          void put(Integer number) {}
          void any(Object value) {}
          void any(int value) {}
          <T> T same(T value) { return value; }
          <T> T as(Class<T> type) { return null; }
          <T extends Number> T number(T one) { return one; }
          void test(boolean c, String text, Map<String, Integer> counts, List<String> texts, int n) {
            put(Objects.requireNonNull(text, "text"));
            put(same(same(text)));
            put(as(String.class));
            put(as(StringBuilder.class));
            put(Optional.of(text).map(String::trim).orElse(""));
            put(counts.getOrDefault(text, 0));
            put(Collections.unmodifiableList(texts));
            put(c ? text : null);
            put(c ? "a" : text);
            put(c ? n : 1L);
            put(c ? n : 2);
            put(c ? same(text) : "b");
            put(switch (n) { case 1 -> text; default -> "x"; });
            any(same(n));
            any(c ? n : 1);
            any(number(n));
            new StringBuilder().append(c ? 'a' : 'b').append(c ? "a" : "b").append(same(n)).append(same('c'));
            String.valueOf(c ? 1 : 2);
            String.valueOf(same(text));
          }
        }
        """);
  }
}
