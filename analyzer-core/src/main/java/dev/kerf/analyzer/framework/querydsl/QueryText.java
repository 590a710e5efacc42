package dev.kerf.analyzer.framework.querydsl;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.BuilderFrame;
import dev.kerf.analyzer.framework.BuilderParts;
import dev.kerf.analyzer.framework.StatementNesting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One query as JPQL: its roots and joins as they are, its conditions as far as paths go. */
final class QueryText {

  private final QueryPaths paths;
  private final Optional<QueryText> outer;
  private final Map<String, String> aliases = new LinkedHashMap<>();
  private final List<String> roots = new ArrayList<>();
  private final List<String> joins = new ArrayList<>();
  private final Set<String> selected = new LinkedHashSet<>();
  private final Set<String> listed = new LinkedHashSet<>();
  private final Set<String> written = new LinkedHashSet<>();
  private final Set<String> conditions = new LinkedHashSet<>();
  private final Set<Integer> subqueries = new TreeSet<>();
  private final StatementNesting nesting;
  private String verb = "select";
  private boolean sent;
  private boolean locks;

  /**
   * @param chain the query's calls
   */
  QueryText(QueryPaths paths, BuilderFrame frame, int chain) {
    this(paths, frame, chain, Optional.empty(), StatementNesting.around(frame, chain));
  }

  /**
   * @param outer the query that it is a part of
   */
  private QueryText(
      QueryPaths paths,
      BuilderFrame frame,
      int chain,
      Optional<QueryText> outer,
      StatementNesting nesting) {
    this.paths = paths;
    this.outer = outer;
    this.nesting = nesting;
    List<QueryStep> steps = QueryStep.of(frame, chain);
    // What is selected stands before what it is selected from: aliases first.
    steps.forEach(step -> addSource(step.frame(), step.call()));
    for (QueryStep step : steps) {
      addParts(step);
    }
  }

  /** The chains of the same body that are parts of this query. */
  Set<Integer> subqueries() {
    return subqueries;
  }

  boolean isSent() {
    return sent;
  }

  boolean locks() {
    return locks;
  }

  private static Indices arguments(Term term) {
    if (term instanceof Term.Call call) {
      return call.arguments();
    }
    return term instanceof Term.New created ? created.arguments() : Indices.none();
  }

  private static String name(BuilderFrame frame, int index) {
    Term term = frame.term(index);
    if (term instanceof Term.Call call) {
      return call.name();
    }
    String made = frame.body().type(index).erasedName();
    return made.endsWith("UpdateClause") ? "update" : made.endsWith("DeleteClause") ? "delete" : "";
  }

  private void addSource(BuilderFrame frame, int index) {
    Term term = frame.term(index);
    String name = name(frame, index);
    List<Integer> arguments = arguments(term).stream().boxed().toList();
    if (name.equals("update") || name.equals("delete")) {
      verb = name;
      arguments.forEach(argument -> addRoot(frame, argument));
    } else if (QueryCalls.isRoot(name)) {
      if (arguments.size() == 2
          && paths.of(frame, arguments.get(0)).filter(QueryPath::isAttribute).isPresent()) {
        addJoin(frame, name, arguments);
      } else {
        arguments.forEach(argument -> addRoot(frame, argument));
      }
    } else if (QueryCalls.isJoin(name) && !arguments.isEmpty()) {
      addJoin(frame, name, arguments);
    } else if (name.equals("fetchJoin") && !joins.isEmpty()) {
      int last = joins.size() - 1;
      joins.set(last, joins.get(last).replaceFirst("join ", "join fetch "));
    } else if (QueryCalls.isSending(name)) {
      sent = true;
    }
  }

  private void addRoot(BuilderFrame frame, int argument) {
    paths
        .of(frame, argument)
        .ifPresent(
            path ->
                roots.add(
                    path.isAttribute()
                        ? written(path)
                        : path.entity().binaryName() + ' ' + declare(path)));
  }

  /** {@code join(order.buyer, customer)}, {@code join(customer).on(...)}. */
  private void addJoin(BuilderFrame frame, String name, List<Integer> arguments) {
    Optional<QueryPath> joined = paths.of(frame, arguments.get(0));
    if (joined.isEmpty()) {
      return;
    }
    String kind = name.equals("leftJoin") ? "left join " : "join ";
    Optional<QueryPath> alias =
        arguments.size() > 1 ? paths.of(frame, arguments.get(1)) : Optional.empty();
    if (!joined.get().isAttribute()) {
      joins.add(kind + joined.get().entity().binaryName() + ' ' + declare(joined.get()));
    } else {
      String target = written(joined.get());
      joins.add(kind + target + alias.map(path -> ' ' + declare(path)).orElse(""));
    }
  }

  private String declare(QueryPath path) {
    String base = path.variable().replaceAll("\\W", "");
    String alias = base + (aliases.size() + 1);
    return aliases.computeIfAbsent(path.root(), key -> alias);
  }

  private Optional<String> alias(QueryPath path) {
    String own = aliases.get(path.root());
    return own != null ? Optional.of(own) : outer.flatMap(query -> query.alias(path));
  }

  /** A path from its alias; from the entity's name where nothing declares the variable. */
  private String written(QueryPath path) {
    return alias(path).orElse(path.variable())
        + path.attributes().stream().map(part -> '.' + part).collect(Collectors.joining());
  }

  private void addParts(QueryStep step) {
    BuilderFrame frame = step.frame();
    Term term = frame.term(step.call());
    String name = name(frame, step.call());
    List<Integer> arguments = arguments(term).stream().boxed().toList();
    if (name.equals("setLockMode")) {
      locks =
          arguments.stream()
              .anyMatch(argument -> isPessimisticWrite(frame.body().body(), argument));
    } else if (name.equals("set") && !arguments.isEmpty()) {
      paths.of(frame, arguments.get(0)).ifPresent(path -> written.add(written(path)));
      arguments.stream().skip(1).forEach(argument -> parts(step, conditions).collect(argument));
    } else if (QueryCalls.isSelect(name)) {
      arguments.forEach(argument -> addSelected(frame, argument));
      arguments.forEach(argument -> parts(step, listed).collect(argument));
    } else if (!QueryCalls.isRoot(name) && !QueryCalls.isJoin(name)) {
      arguments.forEach(argument -> parts(step, conditions).collect(argument));
    }
  }

  private static boolean isPessimisticWrite(Body body, int argument) {
    Term term = body.get(argument);
    String mode =
        term instanceof Term.Select select
            ? select.name()
            : term instanceof Term.Name written ? written.identifier() : "";
    return mode.equals("PESSIMISTIC_WRITE") || mode.equals("PESSIMISTIC_FORCE_INCREMENT");
  }

  private void addSelected(BuilderFrame frame, int argument) {
    paths
        .of(frame, argument)
        .filter(path -> !path.isAttribute())
        .flatMap(this::alias)
        .ifPresent(selected::add);
  }

  private BuilderParts parts(QueryStep step, Collection<String> into) {
    return new BuilderParts(new QueryParts(paths, this, into), step.frame(), step.chain());
  }

  /** A path of a condition; those of variables that the query does not have are left out. */
  void add(QueryPath path, Collection<String> into) {
    if (path.isAttribute() && alias(path).isPresent()) {
      into.add(written(path));
    }
  }

  void addSubquery(BuilderFrame in, int chain, boolean sameBody) {
    Optional<StatementNesting> deeper = nesting.within(in, chain);
    if (deeper.isEmpty()) {
      return;
    }
    if (sameBody) {
      subqueries.add(chain);
    }
    QueryText query = new QueryText(paths, in, chain, Optional.of(this), deeper.get());
    query.text().ifPresent(text -> conditions.add("exists (" + text + ')'));
    if (sameBody) {
      subqueries.addAll(query.subqueries());
    }
  }

  /** The statement; none without a root. */
  Optional<String> text() {
    if (roots.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder(verb);
    if (verb.equals("update")) {
      out.append(' ').append(roots.get(0));
      List<String> set = written.stream().map(path -> path + " = ?").toList();
      out.append(" set ").append(String.join(", ", set));
    } else if (verb.equals("delete")) {
      out.append(" from ").append(roots.get(0));
    } else {
      out.append(' ').append(projection());
      out.append(" from ").append(String.join(", ", roots));
      joins.forEach(join -> out.append(' ').append(join));
    }
    if (!conditions.isEmpty()) {
      out.append(" where ");
      out.append(
          conditions.stream()
              .map(part -> part.startsWith("exists (") ? part : part + " = ?")
              .collect(Collectors.joining(" and ")));
    }
    return Optional.of(out.toString());
  }

  private String projection() {
    Set<String> all = new LinkedHashSet<>(selected);
    all.addAll(listed);
    if (!all.isEmpty()) {
      return String.join(", ", all);
    }
    return "count(" + aliases.values().stream().findFirst().orElse("*") + ')';
  }
}
