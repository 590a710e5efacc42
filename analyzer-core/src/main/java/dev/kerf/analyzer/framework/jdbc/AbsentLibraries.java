package dev.kerf.analyzer.framework.jdbc;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.StatementFact.Language;
import dev.kerf.analyzer.framework.StatementFact.StatementSent;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Calls of libraries that are not at hand to which a statement may be handed: a jar of the house
 * wraps JDBC, and its methods are called {@code query} and {@code executeUpdate}, its types {@code
 * Db} and {@code SqlHelper}. Whether it is a statement is told by the text.
 */
final class AbsentLibraries {

  private static final Pattern METHOD =
      Pattern.compile("(?i)(?:.*(?:sql|query|queries|statement)|execute|update|batch).*");
  private static final Pattern TYPE =
      Pattern.compile(".*(?:[Ss]ql|SQL|[Jj]dbc|JDBC|Db|DB|[Dd]atabase|D[Aa][Oo]|Query).*");
  private static final String TEXT = "java.lang.String";

  private AbsentLibraries() {}

  static List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> read(type, method, body, out));
      }
    }
    return out;
  }

  private static void read(
      ResolvedType type, ResolvedMethod method, ResolvedBody body, List<DomainFact> out) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.method(i).isEmpty()) {
        int text = text(body, i);
        if (text != Term.NONE) {
          Term term = body.body().get(i);
          out.add(new StatementSent(method.name(), Language.UNSAID, i, text, type.at(term.line())));
        }
      }
    }
  }

  /** The first argument that is a text, of a call that may be given a statement. */
  private static int text(ResolvedBody body, int index) {
    Term term = body.body().get(index);
    Indices arguments = Indices.none();
    if (term instanceof Term.Call call && mayBeGiven(body, call)) {
      arguments = call.arguments();
    } else if (term instanceof Term.New made
        && made.anonymous().isEmpty()
        && TYPE.matcher(body.type(index).erasedName()).matches()) {
      arguments = made.arguments();
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (body.type(arguments.get(i)).erasedName().equals(TEXT)) {
        return arguments.get(i);
      }
    }
    return Term.NONE;
  }

  private static boolean mayBeGiven(ResolvedBody body, Term.Call call) {
    return METHOD.matcher(call.name()).matches()
        || call.receiver() >= 0
            && receiver(body, call.receiver())
                .filter(type -> TYPE.matcher(type.simpleName()).matches())
                .isPresent();
  }

  private static Optional<TypeName> receiver(ResolvedBody body, int receiver) {
    return body.target(receiver)
        .filter(Target.TypeTarget.class::isInstance)
        .map(target -> ((Target.TypeTarget) target).type())
        .or(() -> body.type(receiver).className());
  }
}
