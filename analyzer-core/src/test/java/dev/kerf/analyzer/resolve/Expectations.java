package dev.kerf.analyzer.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.MethodName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares what is found in a source with what comments on its lines expect. A line without a
 * comment expects nothing, so what is found too much fails as well as what is missing.
 *
 * <pre>
 *   order.pay(1);              // calls: Order.pay(int)
 *   gone.away();               // unresolved: call receiver-type-unknown
 * </pre>
 */
final class Expectations {

  private Expectations() {}

  /** Every call, constructor call and method reference, sorted within its line. */
  static void assertCalls(String... sources) {
    Resolution resolution = Resolution.of(sources);
    for (int i = 0; i < sources.length; i++) {
      assertEquals(expected(sources[i], "calls"), joined(calls(resolution.unit(i))));
    }
  }

  /** Every use of another type, as {@code Type kind}, by line. */
  static Map<Integer, String> uses(ResolvedUnit unit) {
    Map<Integer, List<String>> found = new TreeMap<>();
    for (TypeUse use : unit.uses()) {
      add(found, use.line(), use.to().nameInPackage() + ' ' + use.kind().word());
    }
    return joined(found);
  }

  /** Every site without an answer, as {@code kind reason}. */
  static void assertUnresolved(String... sources) {
    Resolution resolution = Resolution.of(sources);
    for (int i = 0; i < sources.length; i++) {
      Map<Integer, List<String>> found = new TreeMap<>();
      for (UnresolvedSite site : resolution.unit(i).unresolved()) {
        add(found, site.line(), site.kind().word() + ' ' + site.reason());
      }
      assertEquals(expected(sources[i], "unresolved"), joined(found));
    }
  }

  static Map<Integer, List<String>> calls(ResolvedUnit unit) {
    Map<Integer, List<String>> found = new TreeMap<>();
    for (ResolvedType type : unit.types()) {
      for (ResolvedField field : type.fields()) {
        field.initializer().ifPresent(body -> addCalls(body, found));
      }
      for (ResolvedMethod method : type.methods()) {
        if (!Modifier.has(method.declared().modifiers(), Modifier.IMPLICIT)) {
          method.body().ifPresent(body -> addCalls(body, found));
        }
      }
    }
    found.values().forEach(Collections::sort);
    return found;
  }

  private static void addCalls(ResolvedBody body, Map<Integer, List<String>> found) {
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      Target target = body.target(i).orElse(null);
      if (target instanceof Target.FunctionTarget function) {
        target = function.referenced().orElse(null);
      }
      if (target instanceof Target.MethodTarget method) {
        add(found, term.line(), text(method.method()));
      }
    }
  }

  private static String text(MethodName method) {
    return method.owner().nameInPackage()
        + '.'
        + method.name()
        + method.parameters().stream()
            .map(type -> type.substring(type.lastIndexOf('.') + 1))
            .collect(Collectors.joining(",", "(", ")"));
  }

  private static void add(Map<Integer, List<String>> found, int line, String text) {
    found.computeIfAbsent(line, key -> new ArrayList<>()).add(text);
  }

  private static Map<Integer, String> joined(Map<Integer, List<String>> found) {
    Map<Integer, String> joined = new TreeMap<>();
    found.forEach((line, texts) -> joined.put(line, sorted(texts)));
    return joined;
  }

  /**
   * What the comments of a source expect, by line.
   *
   * @param word that comments with expectations begin with; empty when all comments are
   */
  static Map<Integer, String> expected(String source, String word) {
    String mark = word.isEmpty() ? "// " : "// " + word + ": ";
    Map<Integer, String> expected = new TreeMap<>();
    String[] lines = source.split("\n");
    for (int i = 0; i < lines.length; i++) {
      int at = lines[i].indexOf(mark);
      if (at >= 0) {
        String comment = lines[i].substring(at + mark.length()).strip();
        expected.put(i + 1, sorted(List.of(comment.split(",\\s+"))));
      }
    }
    return expected;
  }

  private static String sorted(List<String> texts) {
    List<String> sorted = new ArrayList<>(texts);
    Collections.sort(sorted);
    return String.join(", ", sorted);
  }
}
