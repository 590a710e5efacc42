package dev.kerf.analyzer.config;

import dev.kerf.analyzer.weight.Weights;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that the user tells about the application. All of it is optional.
 *
 * @param file the configuration file, as people know it; absent where there is none
 * @param include files that count; empty for all
 * @param exclude files that do not count
 * @param sourceRoots folders of sources that count, whatever their names say
 * @param charset of all sources
 * @param generated files that a tool wrote, besides those that Kerf recognises
 * @param vendored files of others, besides those that Kerf recognises
 * @param applicationPackages packages of the application; an archive inside the repository that
 *     holds them is no library
 * @param naming how names become names of tables
 * @param schema scripts with the schema
 * @param links the address at which people see a line, with {@code {commit}}, {@code {path}} and
 *     {@code {line}} where those go
 * @param models what methods, annotations and base classes of the house do
 * @param weights how a cut is weighed, in the order in which it was said: the last one holds
 */
public record Configuration(
    Optional<ReadFile> file,
    Setting<List<Glob>> include,
    Setting<List<Glob>> exclude,
    Setting<List<String>> sourceRoots,
    Setting<Optional<Charset>> charset,
    Setting<List<Glob>> generated,
    Setting<List<Glob>> vendored,
    Setting<List<String>> applicationPackages,
    Setting<Optional<Naming>> naming,
    Setting<List<SchemaFile>> schema,
    Setting<Optional<String>> links,
    Setting<List<DeclaredModel>> models,
    List<ChosenWeight> weights) {

  public Configuration {
    weights = List.copyOf(weights);
  }

  /**
   * The file that was read.
   *
   * @param path as people know it
   * @param hash SHA-256 of its bytes in lower-case hex
   */
  public record ReadFile(String path, String hash) {
    public ReadFile {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(hash, "hash");
    }
  }

  /** Nobody said anything. */
  public static Configuration none() {
    return new Configuration(
        Optional.empty(),
        Setting.byDefault(List.of()),
        Setting.byDefault(List.of()),
        Setting.byDefault(List.of()),
        Setting.byDefault(Optional.empty()),
        Setting.byDefault(List.of()),
        Setting.byDefault(List.of()),
        Setting.byDefault(List.of()),
        Setting.byDefault(Optional.empty()),
        Setting.byDefault(List.of()),
        Setting.byDefault(Optional.empty()),
        Setting.byDefault(List.of()),
        List.of());
  }

  /** With more scripts of the schema, after those of the file. */
  public Configuration withSchema(List<SchemaFile> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<SchemaFile> all = new ArrayList<>(schema.value());
    all.addAll(more);
    return new Configuration(
        file,
        include,
        exclude,
        sourceRoots,
        charset,
        generated,
        vendored,
        applicationPackages,
        naming,
        new Setting<>(List.copyOf(all), more.get(0).origin()),
        links,
        models,
        weights);
  }

  /** With more weights, said after those of the file. */
  public Configuration withWeights(List<ChosenWeight> more) {
    List<ChosenWeight> all = new ArrayList<>(weights);
    all.addAll(more);
    return weighing(all);
  }

  /** What was said of the application, and nothing of how to cut it. */
  public Configuration unweighed() {
    return weighing(List.of());
  }

  private Configuration weighing(List<ChosenWeight> chosen) {
    return new Configuration(
        file,
        include,
        exclude,
        sourceRoots,
        charset,
        generated,
        vendored,
        applicationPackages,
        naming,
        schema,
        links,
        models,
        chosen);
  }

  /** What all weights are. */
  public Weights weighed() {
    Weights all = Weights.defaults();
    for (ChosenWeight chosen : weights) {
      all = all.with(chosen.weight(), chosen.value());
    }
    return all;
  }
}
