package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.UnresolvedCause;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What of a text its callers decide: the method and the parameters that its holes name. */
final class TextParameters {

  private static final Set<String> TEXTS =
      Set.of("java.lang.String", "java.lang.CharSequence", "java.lang.Object");

  private final TextEvaluation evaluation;

  TextParameters(TextEvaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** The parameters of a method that texts depend on. */
  static Set<Integer> of(MethodName helper, List<SqlText> texts) {
    Set<Integer> out = new TreeSet<>();
    for (SqlText text : texts) {
      text.holes().stream()
          .flatMap(hole -> HoleName.parameter(hole).stream())
          .filter(parameter -> parameter.method().equals(helper))
          .forEach(parameter -> out.add(parameter.index()));
    }
    return out;
  }

  /**
   * The text parameter that seems to be handed on as it is by a helper; none where something is
   * added to it.
   */
  static Optional<Integer> handedOn(MethodName helper, List<SqlText> texts) {
    Set<Integer> parameters = of(helper, texts);
    if (parameters.size() != 1) {
      return Optional.empty();
    }
    int only = parameters.iterator().next();
    boolean asItIs =
        texts.stream()
            .filter(text -> !of(helper, List.of(text)).isEmpty())
            .allMatch(text -> text.text().strip().length() == 1);
    return asItIs && TEXTS.contains(helper.parameters().get(only))
        ? Optional.of(only)
        : Optional.empty();
  }

  /**
   * The method whose parameter a text depends on. What fields of objects hold by such a parameter
   * counts where it is the whole statement, or all of it that is not known: in a part of another
   * one it is a value that an object carries.
   */
  Optional<MethodName> helper(SqlText text) {
    return text.holes().stream()
        .flatMap(hole -> HoleName.parameter(hole).stream())
        .map(UnresolvedCause.Parameter::method)
        .filter(method -> !evaluation.isMaker(method) || isMadeOf(text, method))
        .findFirst();
  }

  private static boolean isMadeOf(SqlText text, MethodName maker) {
    boolean whole = text.text().strip().length() == 1;
    return whole
        || maker.name().equals("<init>")
            && text.holes().stream()
                .allMatch(
                    hole ->
                        HoleName.parameter(hole)
                            .filter(parameter -> parameter.method().equals(maker))
                            .isPresent());
  }
}
