package dev.kerf.analyzer.config;

import dev.kerf.analyzer.yaml.NearestWord;
import dev.kerf.analyzer.yaml.Problems;
import dev.kerf.analyzer.yaml.YamlSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the models of a configuration: each a mapping with one word that says its kind. */
final class ModelReader {

  private static final String A_METHOD = "a method";
  private static final String A_TYPE = "the full name of a type";
  private static final String AN_ANNOTATION = "the full name of an annotation";

  private static final ConfigKey EXECUTES_SQL =
      key("executes-sql", A_METHOD, "com.acme.Db#query(String, Object...)");
  private static final ConfigKey BUILDS_SQL = key("builds-sql", A_TYPE, "com.acme.Query");
  private static final ConfigKey SQL_BY_KEY =
      key("sql-by-key", A_METHOD, "com.acme.Queries#get(String)");
  private static final ConfigKey GIVES_TEXT =
      key("gives-text", A_METHOD + " or a field", "com.acme.Tables#name");
  private static final ConfigKey OPENS_TRANSACTION =
      key("opens-transaction", AN_ANNOTATION, "com.acme.Tx");
  private static final ConfigKey REPOSITORY = key("repository", A_TYPE, "com.acme.BaseDao");
  private static final ConfigKey ENTRY_POINT = key("entry-point", AN_ANNOTATION, "com.acme.Route");
  private static final ConfigKey LISTENS = key("listens", AN_ANNOTATION, "com.acme.On");
  private static final ConfigKey PUBLISHES =
      key("publishes", A_METHOD, "com.acme.Bus#send(String, Object)");
  private static final ConfigKey REMOTE_CALL =
      key("remote-call", A_METHOD, "com.acme.Http#get(String)");

  private static final ConfigKey ARGUMENT =
      key("argument", "the position of an argument, from 0", "0");
  private static final ConfigKey LANGUAGE = key("language", "sql or jpql", "jpql");
  private static final ConfigKey SQL =
      key("sql", "a statement with {0} for one argument", "SELECT * FROM {0}");
  private static final ConfigKey CLAUSES =
      key(
          "clauses",
          "method names with one of " + String.join(", ", Clauses.WORDS),
          "{table: from, put: set}");
  private static final ConfigKey EXECUTES =
      key("executes", "a list of method names", "[list, run]");
  private static final ConfigKey FILE =
      key("file", "a properties, YAML or XML file", "sql/queries.properties");
  private static final ConfigKey PREFIX = key("prefix", "a text", "app.sql.");
  private static final ConfigKey VALUES = key("values", "a list of texts", "[orders, invoices]");
  private static final ConfigKey PROPAGATION =
      key(
          "propagation",
          "a propagation (" + String.join(", ", propagations()) + "), or values with one",
          "{NEW: requires-new}");
  private static final ConfigKey READ_ONLY = key("read-only", "the name of an element", "readOnly");
  private static final ConfigKey ENTITY =
      key("entity", "the position of a type parameter, from 0", "0");
  private static final ConfigKey READS = key("reads", "a list of method names", "[find*, count]");
  private static final ConfigKey WRITES = key("writes", "a list of method names", "[save*, drop]");
  private static final ConfigKey KIND = key("kind", "a word", "http");
  private static final ConfigKey ROUTE = key("route", "the name of an element", "path");

  /** The options of each kind. */
  private static final Map<ConfigKey, List<ConfigKey>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put(EXECUTES_SQL, List.of(ARGUMENT, LANGUAGE, SQL));
    KINDS.put(BUILDS_SQL, List.of(CLAUSES, EXECUTES));
    KINDS.put(SQL_BY_KEY, List.of(FILE, ARGUMENT, PREFIX));
    KINDS.put(GIVES_TEXT, List.of(VALUES));
    KINDS.put(OPENS_TRANSACTION, List.of(PROPAGATION, READ_ONLY));
    KINDS.put(REPOSITORY, List.of(ENTITY, READS, WRITES));
    KINDS.put(ENTRY_POINT, List.of(KIND, ROUTE));
    KINDS.put(LISTENS, List.of(ROUTE));
    KINDS.put(PUBLISHES, List.of());
    KINDS.put(REMOTE_CALL, List.of());
  }

  private static final List<String> READ_NAMES =
      List.of("find*", "get*", "load*", "list*", "count*", "exists*", "search*", "query*", "all*");
  private static final List<String> WRITE_NAMES =
      List.of(
          "save*",
          "insert*",
          "update*",
          "delete*",
          "remove*",
          "persist*",
          "merge*",
          "store*",
          "create*",
          "add*");

  private final Problems problems;

  ModelReader(Problems problems) {
    this.problems = problems;
  }

  private static ConfigKey key(String name, String expected, String example) {
    return new ConfigKey(name, expected, name + ": " + example, "");
  }

  private static List<String> propagations() {
    return List.of(
        "required", "requires-new", "nested", "mandatory", "supports", "not-supported", "never");
  }

  /** The words that declare a model, in the order in which people should read them. */
  static List<String> words() {
    return ConfigKey.names(List.copyOf(KINDS.keySet()));
  }

  /** The options of each word, for the test that holds the published schema to this reader. */
  static Map<String, List<String>> optionsByWord() {
    Map<String, List<String>> out = new TreeMap<>();
    KINDS.forEach((kind, options) -> out.put(kind.name(), ConfigKey.names(options)));
    return out;
  }

  List<DeclaredModel> read(YamlSection top) {
    return top.sections(ConfigKey.MODELS).stream().flatMap(s -> model(s).stream()).toList();
  }

  private Optional<DeclaredModel> model(YamlSection section) {
    List<ConfigKey> kinds =
        KINDS.keySet().stream().filter(kind -> section.names().contains(kind.name())).toList();
    if (kinds.size() != 1) {
      List<String> known = words();
      String near =
          section.names().stream()
              .flatMap(key -> NearestWord.of(key, known).stream())
              .findFirst()
              .map(word -> "Did you mean '" + word + "'?")
              .orElseGet(() -> "A model has exactly one of: " + String.join(", ", known) + ".");
      section.problem(
          kinds.isEmpty()
              ? "this model does not say what it declares"
              : "this model declares several things: " + String.join(", ", ConfigKey.names(kinds)),
          kinds.isEmpty() ? near : "Make a model of each.");
      return Optional.empty();
    }
    ConfigKey kind = kinds.get(0);
    List<ConfigKey> options = KINDS.get(kind);
    List<String> known = new ArrayList<>(List.of(kind.name()));
    known.addAll(ConfigKey.names(options));
    section.refuseOthers(known, "a model with '" + kind.name() + "'");
    int line = section.line(kind.name());
    Origin.FileLine at = new Origin.FileLine(problems.path(), line);
    if (!section.has(kind.name())) {
      section.refuse(kind, "nothing");
      return Optional.empty();
    }
    if (kind.expected().startsWith(A_METHOD)) {
      return section.read(kind, MethodPattern::read).flatMap(m -> ofMethod(kind, m, section, at));
    }
    return section
        .read(kind, text -> Optional.of(text).filter(MethodPattern::isType))
        .map(type -> ofType(kind, type, section, at));
  }

  private Optional<DeclaredModel> ofMethod(
      ConfigKey kind, MethodPattern method, YamlSection section, Origin.FileLine at) {
    OptionalInt argument = number(section, ARGUMENT);
    if (kind == EXECUTES_SQL) {
      Optional<String> language =
          section.read(
              LANGUAGE, text -> Optional.of(text).filter(List.of("sql", "jpql")::contains));
      return Optional.of(
          new DeclaredModel.ExecutesSql(
              method,
              argument,
              language.filter("jpql"::equals).isPresent(),
              section.text(SQL),
              at));
    }
    if (kind == SQL_BY_KEY) {
      List<Glob> files = section.values(FILE, text -> Optional.of(new Glob(text)));
      String prefix = section.text(PREFIX).orElse("");
      return demanded(section, kind, FILE, "in which file the keys are")
          ? Optional.of(new DeclaredModel.SqlByKey(method, argument.orElse(0), files, prefix, at))
          : Optional.empty();
    }
    if (kind == GIVES_TEXT) {
      List<String> values = section.values(VALUES, Optional::of);
      return demanded(section, kind, VALUES, "which texts it can be")
          ? Optional.of(new DeclaredModel.GivesText(method, values, at))
          : Optional.empty();
    }
    return Optional.of(new DeclaredModel.RemoteCall(method, kind == PUBLISHES, at));
  }

  /** Whether an option is there without which the model says nothing. */
  private static boolean demanded(
      YamlSection section, ConfigKey kind, ConfigKey option, String what) {
    if (!section.has(option.name())) {
      section.problem(
          "a model with '" + kind.name() + "' has to say " + what,
          "For example: " + option.example());
      return false;
    }
    return true;
  }

  private DeclaredModel ofType(
      ConfigKey kind, String type, YamlSection section, Origin.FileLine at) {
    if (kind == BUILDS_SQL) {
      return new DeclaredModel.BuildsSql(
          type,
          closed(section, CLAUSES, Clauses.WORDS),
          section.values(EXECUTES, Optional::of),
          at);
    }
    if (kind == OPENS_TRANSACTION) {
      return new DeclaredModel.OpensTransaction(
          type,
          closed(section, PROPAGATION, propagations()),
          section.text(READ_ONLY).orElse("readOnly"),
          at);
    }
    if (kind == REPOSITORY) {
      return new DeclaredModel.Repository(
          type,
          number(section, ENTITY).orElse(0),
          names(section, READS, READ_NAMES),
          names(section, WRITES, WRITE_NAMES),
          at);
    }
    boolean listens = kind == LISTENS;
    return new DeclaredModel.EntryPoint(
        type,
        section.text(KIND).orElse(listens ? "message" : "http"),
        section.text(ROUTE).orElse("value"),
        listens,
        at);
  }

  private static List<NamePattern> names(
      YamlSection section, ConfigKey key, List<String> otherwise) {
    return section.has(key.name())
        ? section.values(key, text -> Optional.of(new NamePattern(text)))
        : otherwise.stream().map(NamePattern::new).toList();
  }

  /** A mapping whose values are of a closed set. */
  private static SortedMap<String, String> closed(
      YamlSection section, ConfigKey key, List<String> words) {
    SortedMap<String, String> out = new TreeMap<>();
    section
        .map(key)
        .forEach(
            (name, word) -> {
              String plain = word.toLowerCase(Locale.ROOT).replace('_', '-');
              if (words.contains(plain)) {
                out.put(name, plain);
              } else {
                section.refuse(key, "'" + word + "'");
              }
            });
    return out;
  }

  /** A statement with one argument in it, perhaps at several places. */
  private static Optional<String> template(YamlSection section) {
    return section.read(
        SQL,
        text -> {
          long arguments =
              Pattern.compile("\\{(\\d{1,3})}")
                  .matcher(text)
                  .results()
                  .map(r -> r.group(1))
                  .distinct()
                  .count();
          return arguments == 1 ? Optional.of(text) : Optional.empty();
        });
  }

  private static OptionalInt number(YamlSection section, ConfigKey key) {
    Optional<Integer> number =
        section.read(
            key,
            text ->
                text.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty());
    return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }
}
