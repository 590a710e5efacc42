package dev.kerf.analyzer.framework.jooq;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.BuilderChains;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.Target;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which calls begin a statement of jOOQ, and what each call adds to one. */
final class JooqCalls {

  /** What a statement does, by the call that begins it. */
  private static final Map<String, String> VERBS =
      Map.ofEntries(
          Map.entry("select", "select"),
          Map.entry("selectDistinct", "select"),
          Map.entry("selectFrom", "select"),
          Map.entry("selectCount", "select"),
          Map.entry("selectOne", "select"),
          Map.entry("selectZero", "select"),
          Map.entry("selectQuery", "select"),
          Map.entry("with", "select"),
          Map.entry("withRecursive", "select"),
          Map.entry("fetch", "select"),
          Map.entry("fetchOne", "select"),
          Map.entry("fetchSingle", "select"),
          Map.entry("fetchAny", "select"),
          Map.entry("fetchOptional", "select"),
          Map.entry("fetchStream", "select"),
          Map.entry("fetchLazy", "select"),
          Map.entry("fetchCount", "select"),
          Map.entry("fetchExists", "select"),
          Map.entry("insertInto", "insert"),
          Map.entry("insertQuery", "insert"),
          Map.entry("executeInsert", "insert"),
          Map.entry("batchInsert", "insert"),
          Map.entry("batchStore", "insert"),
          Map.entry("loadInto", "insert"),
          Map.entry("mergeInto", "insert"),
          Map.entry("update", "update"),
          Map.entry("updateQuery", "update"),
          Map.entry("executeUpdate", "update"),
          Map.entry("batchUpdate", "update"),
          Map.entry("delete", "delete"),
          Map.entry("deleteFrom", "delete"),
          Map.entry("deleteQuery", "delete"),
          Map.entry("executeDelete", "delete"),
          Map.entry("batchDelete", "delete"),
          Map.entry("truncate", "delete"),
          Map.entry("truncateTable", "delete"),
          Map.entry("newRecord", "record"));

  private static final Set<String> CONTEXTS =
      Set.of(
          "org.jooq.DSLContext",
          "org.jooq.CloseableDSLContext",
          "org.jooq.impl.DefaultDSLContext",
          "org.jooq.WithStep",
          "org.jooq.impl.DSL");

  /** Without a receiver they come from {@code DSL} by a static import. */
  private static final Set<String> IMPORTED =
      Set.of("select", "selectDistinct", "selectFrom", "selectCount", "selectOne", "selectZero");

  private static final Set<String> SOURCES =
      Set.of(
          "from",
          "addFrom",
          "using",
          "join",
          "innerJoin",
          "leftJoin",
          "leftOuterJoin",
          "rightJoin",
          "rightOuterJoin",
          "fullJoin",
          "fullOuterJoin",
          "crossJoin",
          "naturalJoin",
          "straightJoin",
          "leftSemiJoin",
          "leftAntiJoin",
          "crossApply",
          "outerApply",
          "addJoin");

  /** What a method of the application gives that begins a statement, for others to go on with. */
  private static final Pattern QUERY =
      Pattern.compile("org\\.jooq\\.(ResultQuery|(Select|Insert|Update|Delete|Merge)\\w*)");

  private JooqCalls() {}

  static BuilderChains chains(ResolvedBody body) {
    return new BuilderChains(body.body(), i -> begins(body, i), i -> ends(body, i));
  }

  private static boolean begins(ResolvedBody body, int index) {
    if (!(body.body().get(index) instanceof Term.Call call)) {
      return false;
    }
    if (body.method(index).filter(Target.MethodTarget::application).isPresent()) {
      return QUERY.matcher(body.type(index).erasedName()).matches();
    }
    if (!VERBS.containsKey(call.name())) {
      return false;
    }
    if (call.receiver() < 0) {
      return IMPORTED.contains(call.name())
          && body.method(index)
              .map(target -> target.method().owner().binaryName().equals("org.jooq.impl.DSL"))
              .orElseGet(() -> isUnresolvedInside(body));
    }
    return CONTEXTS.contains(body.type(call.receiver()).erasedName())
        || body.body().get(call.receiver()) instanceof Term.Name name
            && name.identifier().equals("DSL");
  }

  /** A call of a name that nothing explains, in a body that uses jOOQ. */
  private static boolean isUnresolvedInside(ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.type(i).erasedName().startsWith("org.jooq.")) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(ResolvedBody body, int index) {
    return body.body().get(index) instanceof Term.Call call && isSending(call.name());
  }

  static boolean isSending(String name) {
    return name.startsWith("fetch") || name.startsWith("execute") || name.equals("stream");
  }

  /**
   * {@code select}, {@code insert}, {@code update}, {@code delete}; {@code record} of a new row.
   */
  static String verb(String start) {
    return VERBS.getOrDefault(start, "select");
  }

  /** Whether its first argument is the table that it works on. */
  static boolean namesTarget(String start) {
    return !start.startsWith("select") && !start.startsWith("with") || start.equals("selectFrom");
  }

  /** Whether a statement that begins so gives records of the one table that it names. */
  static boolean givesRecords(String start) {
    return namesTarget(start)
        && (verb(start).equals("record")
            || start.equals("selectFrom")
            || start.startsWith("fetch"));
  }

  static boolean isSource(String name) {
    return SOURCES.contains(name);
  }

  static boolean isAssignment(String name) {
    return name.equals("set") || name.equals("addValue") || name.equals("columns");
  }

  static String name(ResolvedBody body, int call) {
    return body.body().get(call) instanceof Term.Call named ? named.name() : "";
  }

  static Indices arguments(ResolvedBody body, int call) {
    return body.body().get(call) instanceof Term.Call named ? named.arguments() : Indices.none();
  }
}
