package dev.kerf.analyzer.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/**
 * The language after Java 17, call by call as the compiler of Java 25 has it: patterns, records in
 * them, sealed types, unnamed variables, statements before {@code super(...)}, imports of modules.
 */
final class NewestLanguageTest {

  @Test
  void the_newest_language_is_resolved_as_its_compiler_does() {
    assumeTrue(Runtime.version().feature() >= 25, "older compilers refuse the source");
    assertEquals(CompilerOracle.calls(SOURCE), Expectations.calls(Resolution.of(SOURCE).unit(0)));
  }

  @Test
  void the_newest_language_leaves_nothing_unresolved() {
    assertEquals("[]", Resolution.of(SOURCE).unit(0).unresolved().toString());
  }

  private static final String SOURCE =
      """
          import module java.base;
          class Modern {
            sealed interface Shape permits Circle, Square, Pair {}
            record Circle(double radius) implements Shape { Circle { check(radius); } static void check(double d) {} double area() { return radius() * radius; } }
            record Square(Side side) implements Shape {}
            record Side(int length, String name) { Side(int length) { this(length, "x"); } }
            record Pair<A, B>(A first, B second) implements Shape { <C> Pair<A, C> with(C c) { return new Pair<>(first, c); } }
            enum Level { LOW, HIGH; int n() { return 1; } int helper() { return 2; } }
            double a(Shape shape) {
              return switch (shape) {
                case Circle c when c.area() > 1 -> c.area();
                case Circle(double r) -> square(r);
                case Square(Side(int l, var n)) when n.isEmpty() -> use(n) + l;
                case Square(Side s) -> s.length();
                case Pair<?, ?>(String f, Integer g) -> f.length() + g.intValue();
                case Pair<?, ?>(Circle f, var g) -> f.area();
                case Pair<?, ?> p -> use(p.first().toString());
              };
            }
            double square(double r) { return r; }
            double use(String s) { return 0; }
            double use(Object s) { return 0; }
            void b(Object o) {
              if (o instanceof Circle c && c.area() > 2) { c.area(); }
              if (!(o instanceof Pair<?, ?>(Circle(var r), Square(var side)))) return;
              side.name().trim(); square(r);
              if (!(o instanceof String s)) { throw new IllegalStateException(); }
              use(s);
              while (!(o instanceof Side z)) { o = next(o); }
              z.name();
            }
            Object next(Object o) { return o; }
            int c(Level level) {
              int x = switch (level) { case LOW -> level.n(); case HIGH -> { yield Level.LOW.helper(); } };
              switch (level) { case LOW: Level.LOW.n(); break; case HIGH: Level.HIGH.n(); }
              return switch ((Object) level) { case Level.LOW -> 1; case Level l when l.n() > 2 -> l.helper(); case null -> nul(); default -> 0; };
            }
            int nul() { return 0; }
            String d() {
              var text = \"""
                  {"a": "%s"}\\
                  b \\\"""
                  \""".formatted(use("x")).strip();
              record Local(int n) { int twice() { return n * 2; } static Local of(int n) { return new Local(n); } }
              enum Kind { A, B; Kind next() { return values()[ordinal()]; } }
              interface Face { default int go() { return 1; } }
              new Face() {}.go();
              Kind.A.next().next();
              return Stream.of(1, 2).map(Local::of).map(Local::twice).map(String::valueOf).collect(Collectors.joining(text));
            }
            void e(Map<String, ? extends List<? extends Supplier<? extends Pair<Circle, ? super Side>>>> map) {
              map.values().stream().flatMap(l -> l.stream()).map(s -> s.get().first()).forEach(c -> c.area());
              for (var entry : map.entrySet()) for (var sup : entry.getValue()) sup.get().first().area();
              try (var in = new Res(); var in2 = in) { in.read(); } catch (final IllegalStateException | IllegalArgumentException ex) { log(ex); }
              BiFunction<Integer, Integer, Circle> f = (var p, var q) -> new Circle(p + q);
              f.andThen(Circle::area).apply(1, 2).intValue();
              List<Pair<String, Integer>> list = List.of(new Pair<>("a", 1)).stream().map(p -> p.with(2)).toList();
              list.stream().sorted(Comparator.comparing((Pair<String, Integer> p) -> p.second()).thenComparing(Pair::first)).map(Pair::first).findFirst().map(this::use);
              Optional<Side> os = list.stream().<Side>mapMulti((p, sink) -> { if (p.second() > 1) sink.accept(new Side(p.second())); }).findAny();
              os.map(Side::name).ifPresentOrElse(this::log, () -> log("none"));
              SequencedCollection<Side> sc = new ArrayList<>(); sc.getFirst().name(); sc.reversed().getLast().name();
              list.stream().gather(Gatherers.windowFixed(2)).map(w -> w.get(0).first()).forEach(this::log);
              int _ = nul(); list.forEach(_ -> nul());
              switch (sc) { case List<Side> ls when ls.size() > 1 -> ls.get(0).name(); case Collection<Side> _ -> nul(); }
            }
            void log(Object o) {}
            static class Res implements AutoCloseable { void read() {} public void close() {} }
            static class Flexible extends Res {
              final int n;
              Flexible(int a) { if (a < 0) throw new IllegalArgumentException(describe(a)); int b = Math.abs(a); this.n = b; super(); init(); }
              static String describe(int a) { return "" + a; }
              void init() {}
            }
            interface Node<N extends Node<N>> { N self(); default Stream<N> kids() { return Stream.of(self()); } }
            static final class Leaf implements Node<Leaf> { public Leaf self() { return this; } void leaf() {} }
            void g(Leaf leaf, CompletableFuture<Leaf> f) {
              leaf.kids().flatMap(Leaf::kids).forEach(Leaf::leaf);
              f.thenApply(Leaf::self).thenCompose(l -> CompletableFuture.completedFuture(l.self())).whenComplete((l, t) -> { if (t == null) l.leaf(); });
              var anon = new Object() { int count = 0; void inc() { count++; } };
              anon.inc();
              Function<Integer, Function<Integer, Side>> curried = a -> b -> new Side(a + b);
              curried.apply(1).apply(2).name();
              Supplier<Runnable> r = () -> this::nul; r.get().run();
              int[] arr = {1}; Arrays.stream(arr).mapToObj(Side::new).map(Side::length).reduce(0, Integer::sum).byteValue();
              Object o = true ? leaf : "x"; (true ? leaf : null).leaf();
              List.<Leaf>of().stream().collect(Collectors.teeing(Collectors.counting(), Collectors.mapping(Leaf::self, Collectors.toList()), (n, l) -> new Pair<>(n, l))).second().get(0).leaf();
            }
          }
      """;
}
