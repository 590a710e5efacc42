package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way from a sending method out to who supplies its text.
 *
 * @param steps the calls of helpers that lead there, the innermost first
 * @param text what is the text in the supplier, where the helpers seem to hand it on as it is
 */
record TextWay(List<Step> steps, Optional<Place> text) {

  /** A term of a method's body. */
  record Place(MethodName method, ResolvedBody body, int term) {}

  /**
   * A call of a helper.
   *
   * @param parameters those of the helper that matter
   */
  record Step(CallSites.Site site, TextSupplier helper, Set<Integer> parameters) {}

  static TextWay from(Place sent) {
    return new TextWay(List.of(), Optional.of(sent));
  }

  boolean isNew(MethodName helper) {
    return steps.stream().noneMatch(step -> step.helper().method().equals(helper));
  }

  /**
   * @param handedOn the parameter of the helper that is the text so far
   */
  TextWay longer(Step next, Optional<Integer> handedOn) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(next);
    CallSites.Site site = next.site();
    return new TextWay(
        longer,
        handedOn
            .filter(parameter -> parameter < site.arguments().size())
            .map(
                parameter ->
                    new Place(site.caller(), site.body(), site.arguments().get(parameter))));
  }
}
