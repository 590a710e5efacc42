package dev.kerf.analyzer.suggest;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Unresolved;
import dev.kerf.analyzer.codebase.UnresolvedCause;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.result.Place;
import dev.kerf.analyzer.result.SuggestedModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

  private final ResolvedApplication application;
  private final Places places;
  private final Calls calls;
  private final List<Unresolved> open = new ArrayList<>();
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
    codebase.unresolved().stream()
        .filter(site -> site.kind().equals("statement"))
        .forEach(open::add);
    Set<MethodName> undecided = new LinkedHashSet<>();
    open.forEach(site -> places.methodAt(site.location()).ifPresent(undecided::add));
    List<Proposal> proposals = new ArrayList<>(Registries.of(application, calls));
    proposals.addAll(Builders.of(application, calls));
    proposals.addAll(BaseClasses.of(application, codebase.mappings()));
    proposals.addAll(TransactionAnnotations.of(application, codebase, undecided));
    take(proposals);
    take(helpers());
    found.sort(ORDER);
    return found;
  }

  /** The largest first, so that what two of them explain goes to the one that explains more. */
  private void take(Collection<Proposal> proposals) {
    List<Proposal> left = new ArrayList<>(proposals);
    while (!left.isEmpty()) {
      Proposal most =
          left.stream()
              .max(
                  Comparator.comparingInt((Proposal one) -> explained(one).size())
                      .thenComparing(Proposal::subject, Comparator.reverseOrder()))
              .orElseThrow();
      left.remove(most);
      List<Unresolved> sites = explained(most);
      if (!sites.isEmpty() || most.ofItself()) {
        found.add(
            new SuggestedModel(
                most.subject(), most.model(), sites.size(), most.reason(), placesOf(sites)));
        open.removeAll(sites);
      }
    }
  }

  private List<Unresolved> explained(Proposal proposal) {
    return open.stream().filter(site -> isExplained(site, proposal)).toList();
  }

  /** A helper whose callers all stay open stands for them. */
  private boolean isExplained(Unresolved site, Proposal proposal) {
    Set<MethodName> explained = proposal.explained();
    return places.methodAt(site.location()).filter(explained::contains).isPresent()
        || site.cause()
            .filter(UnresolvedCause.Parameter.class::isInstance)
            .map(cause -> ((UnresolvedCause.Parameter) cause).method())
            .filter(helper -> calls.callersOf(helper).stream().anyMatch(explained::contains))
            .isPresent();
  }

  private static List<Place> placesOf(List<Unresolved> sites) {
    return sites.stream()
        .map(Unresolved::location)
        .sorted()
        .distinct()
        .limit(SuggestedModel.MAX_PLACES)
        .map((SourceLocation at) -> new Place(at.path(), at.line()))
        .toList();
  }

  /** What is left, by the helper that it comes from or goes through. */
  private List<Proposal> helpers() {
    Map<String, Set<MethodName>> methods = new TreeMap<>();
    Map<String, String> reasons = new TreeMap<>();
    for (Unresolved site : open) {
      Optional<UnresolvedCause> cause = site.cause();
      Optional<MethodName> in = places.methodAt(site.location());
      if (cause.isPresent() && in.isPresent()) {
        String subject = subject(cause.get());
        methods.computeIfAbsent(subject, key -> new LinkedHashSet<>()).add(in.get());
        reasons.put(subject, reason(cause.get()));
      }
    }
    List<Proposal> out = new ArrayList<>();
    methods.forEach(
        (subject, in) -> out.add(new Proposal(subject, "", reasons.get(subject), in, false)));
    return out;
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
