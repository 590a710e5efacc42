package dev.kerf.analyzer.framework.jooq;

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
 * Reads statements of jOOQ's DSL, and what updatable records do by themselves. Statements whose
 * table is a parameter are listed; generated DAOs are not read.
 */
public final class JooqModel implements FrameworkModel {

  @Override
  public String id() {
    return "jooq";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> read(application, type, method, body, out));
      }
    }
    return out;
  }

  private static void read(
      ResolvedApplication application,
      ResolvedType type,
      ResolvedMethod method,
      ResolvedBody body,
      List<DomainFact> out) {
    BuilderFrame frame = BuilderFrame.of(application, method.name(), body, JooqCalls::chains);
    RecordCalls.in(frame).forEach((line, text) -> out.add(stated(method, text, type.at(line))));
    if (frame.chains().size() == 0) {
      return;
    }
    List<JooqStatement> statements = new ArrayList<>();
    // What a method gives unsent is sent by its callers, as a part of what they ask.
    Set<Integer> inside = new HashSet<>();
    frame.given().stream()
        .filter(given -> !JooqCalls.isSending(JooqCalls.name(body, given)))
        .map(frame.chains()::of)
        .forEach(inside::add);
    for (int chain = 0; chain < frame.chains().size(); chain++) {
      JooqStatement statement = new JooqStatement(frame, chain);
      statements.add(statement);
      if (statement.text().isPresent()) {
        inside.addAll(statement.subqueries());
      }
    }
    for (int chain = 0; chain < statements.size(); chain++) {
      int start = frame.chains().calls(chain).get(0);
      Evidence at = type.at(body.body().get(start).line());
      Optional<String> text = statements.get(chain).text();
      if (text.isPresent() && !inside.contains(chain)) {
        out.add(stated(method, text.get(), at));
      } else if (text.isEmpty() && statements.get(chain).namesUnknownTable()) {
        String shown = JooqCalls.name(body, start) + "(..)";
        out.add(new DomainFact.Undecided("statement", shown, "table-unknown", at));
      }
    }
  }

  private static DomainFact stated(ResolvedMethod method, String text, Evidence at) {
    return new StatementFact.StatementStated(
        method.name(), StatementFact.Language.SQL, text, Optional.empty(), false, false, at);
  }
}
