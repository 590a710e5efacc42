package dev.kerf.cli;

import dev.kerf.analyzer.CommitHistory;
import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.config.ConfigurationFiles;
import dev.kerf.analyzer.config.Origin;
import dev.kerf.analyzer.config.SchemaFile;
import dev.kerf.analyzer.recommend.Guidance;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command takes that reads an application. */
final class ApplicationOptions {

  @Parameters(
      arity = "1..*",
      paramLabel = "<path>",
      description =
          "Folder of a repository, or a jar, war or ear; several are read as one application.")
  private List<Path> paths;

  @Option(
      names = "--from",
      paramLabel = "<origin>",
      defaultValue = "auto",
      description = {
        "What the code is read from: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
        "auto takes sources, and class files where there are none."
      })
  private From from;

  @ArgGroup private ConfigurationChoice choice;

  @Option(
      names = "--schema",
      paramLabel = "<file>",
      description =
          "SQL script with the schema, such as a dump from the database. May be given several times.")
  private List<Path> schemas = List.of();

  /** One or the other. */
  static final class ConfigurationChoice {
    @Option(
        names = "--config",
        paramLabel = "<file>",
        description = "The configuration (default: kerf.yml in the folder).")
    private Path file;

    @Option(names = "--no-config", description = "Read the application as if it had no kerf.yml.")
    private boolean none;
  }

  /** The paths alone, not looked at yet. */
  List<Path> paths() {
    return paths;
  }

  /**
   * What the arguments name.
   *
   * @throws WrongUse with everything that is wrong with the configuration
   */
  Application application() {
    try {
      return new Application(
          paths,
          configuration().withSchema(schemaFiles()),
          from.origin(),
          Guidance.NONE.with(CodeOwnersFile.of(paths)).in(CommitHistory.of(paths)));
    } catch (InvalidYamlException e) {
      throw WrongUse.of(e);
    }
  }

  private Configuration configuration() throws InvalidYamlException {
    if (choice == null) {
      return ConfigurationFiles.of(paths);
    }
    return choice.file == null ? Configuration.none() : ConfigurationFiles.named(choice.file);
  }

  private List<SchemaFile> schemaFiles() {
    List<WrongUse.Problem> problems = new ArrayList<>();
    List<SchemaFile> files = new ArrayList<>();
    for (Path schema : schemas) {
      String shown = schema.toString().replace('\\', '/');
      if (!Files.isRegularFile(schema) || !Files.isReadable(schema)) {
        problems.add(
            new WrongUse.Problem(
                "--schema '" + shown + "' is no file that can be read",
                "Name an SQL script, such as a dump of the schema without data."));
      }
      files.add(new SchemaFile(shown, schema, new Origin.CommandOption("--schema")));
    }
    if (!problems.isEmpty()) {
      throw new WrongUse(problems);
    }
    return files;
  }
}
