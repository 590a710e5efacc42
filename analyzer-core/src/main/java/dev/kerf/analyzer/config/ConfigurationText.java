package dev.kerf.analyzer.config;

import dev.kerf.analyzer.weight.Weight;
import dev.kerf.analyzer.weight.Weights;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows the values that hold, each with who said it, as YAML that could be a configuration. */
public final class ConfigurationText {

  private final StringBuilder out = new StringBuilder();

  private ConfigurationText() {}

  public static String of(Configuration configuration) {
    return new ConfigurationText().write(configuration);
  }

  private String write(Configuration c) {
    list(ConfigKey.INCLUDE, c.include(), c.include().value());
    list(ConfigKey.EXCLUDE, c.exclude(), c.exclude().value());
    list(ConfigKey.SOURCE_ROOTS, c.sourceRoots(), c.sourceRoots().value());
    line(ConfigKey.CHARSET, c.charset(), c.charset().value().map(Charset::name).orElse(""));
    list(ConfigKey.GENERATED, c.generated(), c.generated().value());
    list(ConfigKey.VENDORED, c.vendored(), c.vendored().value());
    list(ConfigKey.APPLICATION_PACKAGES, c.applicationPackages(), c.applicationPackages().value());
    line(ConfigKey.NAMING, c.naming(), c.naming().value().map(Naming::word).orElse(""));
    list(ConfigKey.SCHEMA, c.schema(), c.schema().value().stream().map(SchemaFile::shown).toList());
    line(ConfigKey.LINKS, c.links(), c.links().value().map(ConfigurationText::quoted).orElse(""));
    List<DeclaredModel> models = c.models().value();
    line(ConfigKey.MODELS, c.models(), models.isEmpty() ? "[]" : "");
    for (DeclaredModel model : models) {
      out.append("  - ").append(model.word()).append(": ").append(quoted(model.subject()));
      comment(model.at());
      options(model);
    }
    weights(c);
    return out.toString();
  }

  /** Every weight, with what it is for and why it is so: nobody knows them by heart. */
  private void weights(Configuration c) {
    SortedMap<String, Origin> origins = new TreeMap<>();
    c.weights().forEach(chosen -> origins.put(chosen.weight().name(), chosen.origin()));
    Weights weights = c.weighed();
    out.append(ConfigKey.WEIGHTS.name()).append(":\n");
    for (Weight weight : Weights.ALL) {
      out.append("  # ").append(weight.meaning()).append("; ").append(weight.expected());
      out.append("\n  # default ").append(weight.text(weight.byDefault())).append(": ");
      out.append(weight.reason()).append("\n  ").append(weight.name()).append(": ");
      out.append(weight.text(weights.number(weight)));
      comment(origins.getOrDefault(weight.name(), Origin.DEFAULT));
    }
  }

  /** The options of a model with their values, also those that nobody wrote. */
  private void options(DeclaredModel model) {
    if (model instanceof DeclaredModel.ExecutesSql sql) {
      sql.argument().ifPresent(argument -> option("argument", String.valueOf(argument)));
      option("language", sql.jpql() ? "jpql" : "sql");
      sql.template().ifPresent(template -> option("sql", quoted(template)));
    } else if (model instanceof DeclaredModel.BuildsSql builder) {
      option("clauses", map(builder.clauses()));
      option("executes", sequence(builder.executes()));
    } else if (model instanceof DeclaredModel.SqlByKey byKey) {
      option("file", sequence(byKey.files()));
      option("argument", String.valueOf(byKey.argument()));
      option("prefix", byKey.prefix().isEmpty() ? "" : quoted(byKey.prefix()));
    } else if (model instanceof DeclaredModel.GivesText text) {
      option("values", sequence(text.values()));
    } else if (model instanceof DeclaredModel.OpensTransaction transaction) {
      String all = transaction.propagation().get("");
      option("propagation", all == null ? map(transaction.propagation()) : all);
      option("read-only", transaction.readOnly());
    } else if (model instanceof DeclaredModel.Repository repository) {
      option("entity", String.valueOf(repository.entity()));
      option("reads", sequence(repository.reads()));
      option("writes", sequence(repository.writes()));
    } else if (model instanceof DeclaredModel.EntryPoint entry) {
      option("kind", entry.listens() ? "" : quoted(entry.kind()));
      option("route", quoted(entry.route()));
    }
  }

  private void option(String name, String value) {
    if (!value.isEmpty() && !value.equals("[]") && !value.equals("{}")) {
      out.append("    ").append(name).append(": ").append(value).append('\n');
    }
  }

  private static String map(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> quoted(entry.getKey()) + ": " + entry.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String sequence(Collection<?> values) {
    return values.stream()
        .map(value -> quoted(value.toString()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private void list(ConfigKey key, Setting<?> setting, Collection<?> values) {
    line(key, setting, sequence(values));
  }

  private void line(ConfigKey key, Setting<?> setting, String value) {
    out.append(key.name()).append(':').append(value.isEmpty() ? "" : " " + value);
    comment(setting.origin());
  }

  private void comment(Origin origin) {
    out.append("  # ").append(origin).append('\n');
  }

  /** In quotes where YAML could take it for something else. */
  private static String quoted(String value) {
    return value.matches("[\\p{L}\\p{N}_$./][\\p{L}\\p{N}_$./() ,-]*") && !value.contains(", ")
        ? value
        : '\'' + value.replace("'", "''") + '\'';
  }
}
