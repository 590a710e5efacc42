package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.ConstantText;
import dev.kerf.analyzer.resolve.ResolvedBody;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * The paths that a request dispatcher may be asked for in one body. What follows the path, a query,
 * need not be known; of a variable every value counts that the body assigns.
 */
final class DispatchPaths {

  private static final int MAX_STEPS = 6;

  private final ResolvedBody body;
  private final SortedSet<String> found = new TreeSet<>();

  private DispatchPaths(ResolvedBody body) {
    this.body = body;
  }

  /** The absolute paths that a term's value may name, without their queries. */
  static SortedSet<String> of(ResolvedBody body, int term) {
    DispatchPaths paths = new DispatchPaths(body);
    values(body, term, MAX_STEPS, paths::add);
    return paths.found;
  }

  /** The terms whose values a term may have, through local variables and conditions. */
  static List<Integer> values(ResolvedBody body, int term) {
    List<Integer> out = new ArrayList<>();
    values(body, term, MAX_STEPS, out::add);
    return out;
  }

  private static void values(ResolvedBody body, int term, int steps, IntConsumer out) {
    if (term < 0 || steps == 0) {
      return;
    }
    Term at = body.body().get(term);
    if (at instanceof Term.Local local) {
      int binding = local.binding();
      if (body.body().get(binding) instanceof Term.Binding named
          && named.kind() == Term.BindingKind.LOCAL) {
        values(body, named.source(), steps - 1, out);
        for (int i = binding + 1; i < body.body().size(); i++) {
          if (body.body().get(i) instanceof Term.Assign assign
              && assign.symbol().equals("=")
              && body.body().get(assign.target()) instanceof Term.Local target
              && target.binding() == binding) {
            values(body, assign.value(), steps - 1, out);
          }
        }
      }
    } else if (at instanceof Term.Conditional choice) {
      values(body, choice.then(), steps - 1, out);
      values(body, choice.otherwise(), steps - 1, out);
    } else {
      out.accept(term);
    }
  }

  private void add(int term) {
    String path = "";
    boolean whole = true;
    if (body.body().get(term) instanceof Term.Operator sum && sum.symbol().equals("+")) {
      for (int i = 0; whole && i < sum.operands().size(); i++) {
        String part = ConstantText.of(body, sum.operands().get(i)).orElse("");
        whole = !part.isEmpty();
        path += part;
      }
    } else {
      path = ConstantText.of(body, term).orElse("");
    }
    int query = path.indexOf('?');
    if (path.startsWith("/") && (whole || query >= 0)) {
      found.add(query >= 0 ? path.substring(0, query) : path);
    }
  }
}
