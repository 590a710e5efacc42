package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.resolve.Target;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an argument of a statement that is built by calls is made of: what stands there, and what
 * local variables and methods of the application give.
 */
public final class BuilderParts {

  private static final int MAX_DEPTH = 4;

  /** Takes what an argument holds, and says what its framework's calls mean. */
  public interface Taker {

    /** Takes a column, or what stands for one; false for every other term. */
    boolean takeColumn(BuilderFrame frame, int term);

    /**
     * Takes another statement.
     *
     * @param sameBody whether the body of the statement at hand builds it too
     */
    void takeSubquery(BuilderFrame frame, int chain, boolean sameBody);

    /** What another statement has found is a value, and no part of this one. */
    boolean isExpression(BuilderFrame frame, int term);

    /** Whether a method of the application gives a part of a statement. */
    boolean isPart(Target.MethodTarget target);
  }

  private final Taker taker;
  private final BuilderFrame frame;
  private final int chain;
  private final int depth;
  private final Set<Integer> seen = new HashSet<>();

  /**
   * @param chain the statement whose argument it is
   */
  public BuilderParts(Taker taker, BuilderFrame frame, int chain) {
    this(taker, frame, chain, 0);
  }

  private BuilderParts(Taker taker, BuilderFrame frame, int chain, int depth) {
    this.taker = taker;
    this.frame = frame;
    this.chain = chain;
    this.depth = depth;
  }

  /** Hands the parts of a term to the taker, in order. */
  public void collect(int term) {
    if (term < 0 || !seen.add(term) || taker.takeColumn(frame, term)) {
      return;
    }
    int part = frame.chains().of(term);
    if (part != BuilderChains.NONE) {
      if ((part != chain || depth > 0) && taker.isExpression(frame, term)) {
        taker.takeSubquery(frame, part, depth == 0);
      }
      return;
    }
    Term at = frame.term(term);
    if (at instanceof Term.Local local) {
      collectHeld(local.binding());
    } else {
      follow(term);
      TermParts.of(at).forEach(this::collect);
    }
  }

  /** What a local variable starts with, and what is added to it: {@code conditions.add(...)}. */
  private void collectHeld(int binding) {
    if (!seen.add(binding)) {
      return;
    }
    if (frame.term(binding) instanceof Term.Binding bound) {
      collect(bound.source());
    }
    for (int i = binding + 1; i < frame.body().body().size(); i++) {
      Term term = frame.term(i);
      if (term instanceof Term.Assign assign && isLocal(assign.target(), binding)) {
        collect(assign.value());
      } else if (term instanceof Term.Call call && isLocal(call.receiver(), binding)) {
        call.arguments().stream().forEach(this::collect);
      }
    }
  }

  private boolean isLocal(int term, int binding) {
    return term >= 0 && frame.term(term) instanceof Term.Local local && local.binding() == binding;
  }

  /** Goes on in a method of the application; its arguments count as well. */
  private void follow(int call) {
    Optional<BuilderFrame> called =
        depth < MAX_DEPTH
            ? frame.body().method(call).filter(taker::isPart).flatMap(made -> frame.called(call))
            : Optional.empty();
    if (called.isPresent()) {
      BuilderParts parts = new BuilderParts(taker, called.get(), BuilderChains.NONE, depth + 1);
      called.get().given().forEach(parts::collect);
    }
  }
}
