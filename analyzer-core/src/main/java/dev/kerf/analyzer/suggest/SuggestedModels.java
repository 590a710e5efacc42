package dev.kerf.analyzer.suggest;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Unresolved;
import dev.kerf.analyzer.codebase.UnresolvedCause;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.result.Place;
import dev.kerf.analyzer.result.SuggestedModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Groups the statements that stayed undecided by what stands behind them, the largest group first.
 * Each statement is in at most one group. A model is proposed only where the code itself speaks for
 * it; a helper that no model would explain is named all the same.
 */
public final class SuggestedModels {

  private static final Comparator<SuggestedModel> ORDER =
      Comparator.comparing((SuggestedModel one) -> one.sites())
          .reversed()
          .thenComparing(one -> one.model().isEmpty())
          .thenComparing(SuggestedModel::subject);

  private static final String OF_SEVERAL =
      "its objects are parts of several entities, and which of them a change belongs to is not known";

  private final ResolvedApplication application;
  private final Places places;
  private final Calls calls;

  /** The undecided statements that no group has yet. */
  private final Set<Unresolved> open = new LinkedHashSet<>();

  /** By each method that an explanation could name, the statements that it would explain. */
  private final Map<MethodName, List<Unresolved>> byMethod = new HashMap<>();

  private final List<SuggestedModel> found = new ArrayList<>();

  private SuggestedModels(ResolvedApplication application) {
    this.application = application;
    this.places = new Places(application);
    this.calls = new Calls(application);
  }

  /** All groups, the largest first. */
  public static List<SuggestedModel> of(ResolvedApplication application, Codebase codebase) {
    return new SuggestedModels(application).read(codebase);
  }

  private List<SuggestedModel> read(Codebase codebase) {
    Set<MethodName> undecided = new LinkedHashSet<>();
    for (Unresolved site : codebase.unresolved()) {
      if (site.kind().equals("statement") && open.add(site)) {
        places.methodAt(site.location()).ifPresent(undecided::add);
        methodsOf(site)
            .forEach(method -> byMethod.computeIfAbsent(method, m -> new ArrayList<>()).add(site));
      }
    }
    List<Proposal> proposals = new ArrayList<>(Registries.of(application, calls));
    proposals.addAll(Builders.of(application, calls));
    proposals.addAll(BaseClasses.of(application, codebase, calls));
    proposals.addAll(TransactionAnnotations.of(application, codebase, undecided));
    take(proposals);
    groupTheRest();
    found.sort(ORDER);
    return found;
  }

  /** Where a statement stands; a helper whose callers all stay open stands for them. */
  private Set<MethodName> methodsOf(Unresolved site) {
    Set<MethodName> out = new LinkedHashSet<>();
    places.methodAt(site.location()).ifPresent(out::add);
    if (site.cause().orElse(null) instanceof UnresolvedCause.Parameter parameter) {
      out.addAll(calls.callersOf(parameter.method()));
    }
    return out;
  }

  /** The largest first, so that what two of them explain goes to the one that explains more. */
  private void take(Collection<Proposal> proposals) {
    Map<Proposal, Set<Unresolved>> explained = new HashMap<>();
    proposals.forEach(proposal -> explained.put(proposal, explained(proposal)));
    List<Proposal> largestFirst = new ArrayList<>(proposals);
    largestFirst.sort(
        Comparator.comparingInt((Proposal one) -> -explained.get(one).size())
            .thenComparing(Proposal::subject)
            .thenComparing(Proposal::model));
    for (Proposal proposal : largestFirst) {
      List<Unresolved> sites =
          explained.get(proposal).stream().filter(open::contains).sorted().toList();
      if (!sites.isEmpty() || proposal.ofItself()) {
        found.add(suggestion(proposal.subject(), proposal.model(), proposal.reason(), sites));
        sites.forEach(open::remove);
      }
    }
  }

  private Set<Unresolved> explained(Proposal proposal) {
    Set<Unresolved> out = new LinkedHashSet<>();
    proposal.explained().forEach(method -> out.addAll(byMethod.getOrDefault(method, List.of())));
    return out;
  }

  /** What is left, by the helper that it comes from or goes through. */
  private void groupTheRest() {
    Map<String, List<Unresolved>> groups = new TreeMap<>();
    for (Unresolved site : open) {
      subject(site)
          .ifPresent(
              subject -> groups.computeIfAbsent(subject, key -> new ArrayList<>()).add(site));
    }
    groups.forEach(
        (subject, sites) -> {
          String reason = sites.get(0).cause().map(this::reason).orElse(OF_SEVERAL);
          found.add(suggestion(subject, "", reason, sites));
        });
  }

  /** A change of an embedded object is told by attribute: the object's type stands behind it. */
  private static Optional<String> subject(Unresolved site) {
    return site.reason().equals("owner-of-part-unknown")
        ? Optional.of(site.expression().replaceFirst("\\..*", ""))
        : site.cause().map(SuggestedModels::subject);
  }

  private static SuggestedModel suggestion(
      String subject, String model, String reason, List<Unresolved> sites) {
    List<Place> places =
        sites.stream()
            .map(Unresolved::location)
            .sorted()
            .distinct()
            .limit(SuggestedModel.MAX_PLACES)
            .map(at -> new Place(at.path(), at.line()))
            .toList();
    return new SuggestedModel(subject, model, sites.size(), reason, places);
  }

  private static String subject(UnresolvedCause cause) {
    if (cause instanceof UnresolvedCause.Result result) {
      return Signatures.of(result.method());
    }
    if (cause instanceof UnresolvedCause.Parameter parameter) {
      return Signatures.of(parameter.method());
    }
    return cause instanceof UnresolvedCause.Field field
        ? field.owner().binaryName() + '#' + field.name()
        : cause.owner().binaryName();
  }

  /** Of a library's method the same would be said wherever it is called. */
  private String reason(UnresolvedCause cause) {
    if (cause instanceof UnresolvedCause.Parameter parameter) {
      return "its argument "
          + parameter.index()
          + " is the text, or a part of it, and no caller says what";
    }
    if (cause instanceof UnresolvedCause.Unmapped) {
      return "no mapping says which table it is";
    }
    String what =
        (cause instanceof UnresolvedCause.Result ? "it gives" : "the field holds")
            + " the text, or a part of it, and Kerf cannot follow how";
    return application.type(cause.owner()).isEmpty()
        ? what
        : what
            + "; if you know the texts, say them: {gives-text: '"
            + subject(cause)
            + "', values: [...]}";
  }
}
