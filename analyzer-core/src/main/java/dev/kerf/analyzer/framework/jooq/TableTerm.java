package dev.kerf.analyzer.framework.jooq;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.BuilderFrame;
import dev.kerf.analyzer.framework.ConstantText;
import dev.kerf.analyzer.framework.Locals;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which table or column a term stands for. */
final class TableTerm {

  private static final int MAX_STEPS = 20;

  private static final TypeName TABLE = TypeName.of("org.jooq.Table");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_$]*");

  /** They give the same table under another name, or with a hint. */
  private static final Set<String> SAME =
      Set.of("as", "asTable", "useIndex", "forceIndex", "ignoreIndex", "where", "rename", "with");

  private static final Set<String> GIVES_NAMES = Set.of("with", "withRecursive", "as", "asTable");

  private TableTerm() {}

  /** The name of the table that a term is: a generated constant, or one made from text. */
  static Optional<String> table(BuilderFrame in, int term) {
    return table(in, term, 0);
  }

  private static Optional<String> table(BuilderFrame in, int index, int steps) {
    if (index < 0 || steps > MAX_STEPS) {
      return Optional.empty();
    }
    Term term = in.term(index);
    if (term instanceof Term.Local local) {
      return table(in, Locals.onlySource(in.body(), local.binding()), steps + 1)
          .or(() -> ofType(in, in.body().type(index)));
    }
    if (term instanceof Term.Call call) {
      if (call.name().equals("table")) {
        return text(in, index).filter(name -> !isLocalName(in, name));
      }
      return SAME.contains(call.name()) && call.receiver() >= 0
          ? table(in, call.receiver(), steps + 1)
          : Optional.empty();
    }
    if (term instanceof Term.Name name) {
      return constant(in, index, name.identifier());
    }
    if (term instanceof Term.Select select) {
      // A column of a table is none.
      return table(in, select.receiver(), steps + 1).isPresent()
          ? Optional.empty()
          : constant(in, index, select.name());
    }
    return term instanceof Term.New ? ofType(in, in.body().type(index)) : Optional.empty();
  }

  private static Optional<String> constant(BuilderFrame in, int index, String name) {
    Optional<Target> target = in.body().target(index);
    if (target.isPresent()) {
      return target.get() instanceof Target.FieldTarget field
          ? ofType(in, field.type())
              .or(
                  () ->
                      Optional.of(name)
                          .filter(TableTerm::isConstant)
                          .filter(n -> isOpen(field))
                          .map(TableTerm::lower))
          : Optional.empty();
    }
    return Optional.of(name).filter(TableTerm::isConstant).map(TableTerm::lower);
  }

  /** A constant whose type is generated, and not at hand. */
  private static boolean isOpen(Target.FieldTarget field) {
    return field.type() instanceof JavaType.UnknownType;
  }

  private static boolean isConstant(String name) {
    return CONSTANT.matcher(name).matches();
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** A generated class says its table's name; one that is not at hand is named after it. */
  private static Optional<String> ofType(BuilderFrame in, JavaType type) {
    Optional<ResolvedType> declared = type.className().flatMap(in.application()::type);
    if (declared.isPresent()) {
      return in.application().isSubtype(declared.get().name(), TABLE)
          ? named(declared.get()).or(() -> Optional.of(snake(declared.get().name().simpleName())))
          : Optional.empty();
    }
    return type.className()
        .filter(name -> name.packageName().endsWith(".tables"))
        .map(name -> snake(name.simpleName()));
  }

  /** The text that its constructor hands to jOOQ. */
  private static Optional<String> named(ResolvedType table) {
    for (ResolvedMethod method : table.methods()) {
      if (method.name().name().equals("<init>") && method.body().isPresent()) {
        for (int i = 0; i < method.body().get().body().size(); i++) {
          if (method.body().get().body().get(i) instanceof Term.Literal literal
              && literal.kind() == Term.LiteralKind.STRING
              && !literal.text().isBlank()) {
            return Optional.of(literal.text());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A name that the body itself gives to a query: a common table expression, an alias. */
  private static boolean isLocalName(BuilderFrame in, String name) {
    for (Term term : in.body().body().terms()) {
      if (term instanceof Term.Call call) {
        boolean named =
            GIVES_NAMES.contains(call.name())
                && call.arguments().stream().anyMatch(argument -> isText(in, argument, name));
        boolean asName =
            call.receiver() >= 0
                && in.term(call.receiver()) instanceof Term.Call given
                && given.name().equals("name")
                && given.arguments().stream().anyMatch(part -> isText(in, part, name));
        if (named || asName) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isText(BuilderFrame in, int argument, String name) {
    return ConstantText.of(in.body(), argument).filter(name::equalsIgnoreCase).isPresent();
  }

  /** {@code table("sales.orders")}, {@code table(name("sales", "orders"))}. */
  private static Optional<String> text(BuilderFrame in, int call) {
    if (!(in.term(call) instanceof Term.Call made) || made.arguments().isEmpty()) {
      return Optional.empty();
    }
    int first = made.arguments().get(0);
    if (in.term(first) instanceof Term.Call name && name.name().equals("name")) {
      List<Optional<String>> parts =
          name.arguments().stream().mapToObj(part -> ConstantText.of(in.body(), part)).toList();
      return parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)
          ? Optional.empty()
          : Optional.of(parts.stream().map(Optional::get).collect(Collectors.joining(".")));
    }
    return ConstantText.of(in.body(), first);
  }

  /** {@code orders.status} of {@code ORDERS.STATUS}. */
  static Optional<String> column(BuilderFrame in, int index) {
    return in.term(index) instanceof Term.Select select && isConstant(select.name())
        ? table(in, select.receiver()).map(table -> table + '.' + lower(select.name()))
        : Optional.empty();
  }

  /** The table of a record, by the type that is generated for it: {@code OrderLineRecord}. */
  static Optional<String> ofRecord(JavaType type) {
    if (type instanceof JavaType.ClassType of && !of.arguments().isEmpty()) {
      return ofRecord(of.arguments().get(of.arguments().size() - 1));
    }
    if (type instanceof JavaType.WildcardType wildcard && wildcard.bound().isPresent()) {
      return ofRecord(wildcard.bound().get());
    }
    return type.className()
        .filter(name -> name.packageName().endsWith(".records"))
        .map(TypeName::simpleName)
        .filter(name -> name.endsWith("Record") && name.length() > "Record".length())
        .map(name -> snake(name.substring(0, name.length() - "Record".length())));
  }

  private static String snake(String camel) {
    return lower(camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_"));
  }
}
