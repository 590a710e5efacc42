package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.connect.TextRun.Outcome;
import dev.kerf.analyzer.connect.TextValue.Built;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a call gives that may run any of several methods: what each of them does. */
final class TextDispatch {

  /** With more implementations than this a call may give anything. */
  private static final int MAX_IMPLEMENTATIONS = 24;

  private final ResolvedApplication application;
  private final MethodIndex methods;
  private final TextEvaluation evaluation;

  TextDispatch(ResolvedApplication application, MethodIndex methods, TextEvaluation evaluation) {
    this.application = application;
    this.methods = methods;
    this.evaluation = evaluation;
  }

  /** A call whose object may be of any type below the declaring one. */
  Outcome call(MethodName method, List<TextValue> arguments, Built self) {
    List<MethodName> possible = new ArrayList<>();
    evaluation.implementation(method, self.type()).ifPresent(possible::add);
    for (MethodName override : methods.overrides(method)) {
      boolean below =
          self.type().equals(method.owner())
              || application.isSubtype(override.owner(), self.type());
      if (below && !possible.contains(override)) {
        possible.add(override);
      }
    }
    if (possible.size() > 1) {
      evaluation.own().ask(self.type());
    }
    Outcome out = null;
    if (possible.size() <= MAX_IMPLEMENTATIONS) {
      for (MethodName one : possible) {
        Outcome outcome = evaluation.invoke(one, arguments, self);
        out = out == null ? outcome : either(out, outcome);
      }
    }
    return out == null ? inherited(method, arguments, self) : out;
  }

  /** What the classes below a type give that have the method from a class beside it. */
  private Outcome inherited(MethodName method, List<TextValue> arguments, Built self) {
    Optional<TextValue> result = Optional.empty();
    List<TypeName> classes = evaluation.own().possible(self.type());
    for (TypeName of : classes.size() <= MAX_IMPLEMENTATIONS ? classes : List.<TypeName>of()) {
      Optional<TextValue> given =
          evaluation
              .implementation(method, of)
              .flatMap(found -> evaluation.invoke(found, arguments, Built.of(of)).result());
      result =
          result.isPresent() && given.isPresent()
              ? Optional.of(result.get().or(given.get()))
              : result.or(() -> given);
    }
    return new Outcome(result, self, arguments);
  }

  private static Outcome either(Outcome a, Outcome b) {
    Optional<TextValue> result =
        a.result().isPresent() && b.result().isPresent()
            ? Optional.of(a.result().get().or(b.result().get()))
            : a.result().or(b::result);
    return new Outcome(result, a.self().or(b.self()), a.arguments());
  }
}
