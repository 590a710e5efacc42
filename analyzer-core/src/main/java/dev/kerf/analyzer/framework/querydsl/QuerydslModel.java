package dev.kerf.analyzer.framework.querydsl;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.BuilderChains;
import dev.kerf.analyzer.framework.BuilderFrame;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads queries of Querydsl over JPA: each is stated as the JPQL that it stands for. A query whose
 * root is a parameter is listed; those over relational paths are not read.
 */
public final class QuerydslModel implements FrameworkModel {

  @Override
  public String id() {
    return "querydsl";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    QueryPaths paths = new QueryPaths(new QueryTypes(application));
    List<DomainFact> out = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> read(application, paths, type, method, body, out));
      }
    }
    return out;
  }

  private static void read(
      ResolvedApplication application,
      QueryPaths paths,
      ResolvedType type,
      ResolvedMethod method,
      ResolvedBody body,
      List<DomainFact> out) {
    BuilderFrame frame = BuilderFrame.of(application, method.name(), body, QueryCalls::chains);
    BuilderChains chains = frame.chains();
    if (chains.size() == 0) {
      return;
    }
    List<QueryText> texts = new ArrayList<>();
    // What a method gives unsent is sent by its callers, with what they add.
    Set<Integer> inside = new HashSet<>();
    frame.given().stream()
        .filter(given -> !isValue(body, given))
        .map(chains::of)
        .forEach(inside::add);
    for (int chain = 0; chain < chains.size(); chain++) {
      QueryText text = new QueryText(paths, frame, chain);
      texts.add(text);
      inside.addAll(text.subqueries());
    }
    for (int chain = 0; chain < chains.size(); chain++) {
      if (!inside.contains(chain)) {
        int start = chains.calls(chain).get(0);
        Evidence at = type.at(body.body().get(start).line());
        fact(method, texts.get(chain), shown(body, start), at).ifPresent(out::add);
      }
    }
  }

  private static Optional<DomainFact> fact(
      ResolvedMethod method, QueryText query, String shown, Evidence at) {
    Optional<DomainFact> stated =
        query
            .text()
            .map(
                text ->
                    new StatementFact.StatementStated(
                        method.name(),
                        StatementFact.Language.JPQL,
                        text,
                        Optional.empty(),
                        false,
                        query.locks(),
                        at));
    return query.isSent()
        ? stated.or(
            () ->
                Optional.of(new DomainFact.Undecided("statement", shown, "query-root-unknown", at)))
        : stated;
  }

  private static boolean isValue(ResolvedBody body, int given) {
    return !QueryCalls.isQuerydsl(body.type(given).erasedName());
  }

  private static String shown(ResolvedBody body, int start) {
    return body.body().get(start) instanceof Term.Call call ? call.name() + "(..)" : "new query";
  }
}
