package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.config.ConfigurationFiles;
import dev.kerf.analyzer.discover.NoWorkspaceException;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Files written as text in a test, read as one application. */
public final class TextWorkspace {

  private final Path folder;

  public TextWorkspace(Path folder) {
    this.folder = folder;
  }

  /** Adds a Java source below {@code src/main/java}; its path follows from package and type. */
  public TextWorkspace java(String source) {
    String packageName = firstGroup(source, "package\\s+([\\w.]+)\\s*;");
    String type = firstGroup(source, "(?:class|interface|enum|record)\\s+(\\w+)");
    return file("src/main/java/" + packageName.replace('.', '/') + '/' + type + ".java", source);
  }

  private static String firstGroup(String text, String pattern) {
    var matcher = java.util.regex.Pattern.compile(pattern).matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  /** Adds any file. */
  public TextWorkspace file(String path, String content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads all files as one application. */
  public Codebase codebase() {
    try {
      AnalysisOptions options = new AnalysisOptions(1, ConfigurationFiles.of(List.of(folder)));
      return new MonolithAnalyzer(options, Progress.none()).read(List.of(folder));
    } catch (NoWorkspaceException | InvalidYamlException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code Orders.find: orders read direct}, a line for each access, sorted. */
  public static String accesses(Codebase codebase) {
    return codebase.accesses().stream()
        .map(TextWorkspace::line)
        .distinct()
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** The same of Java sources and nothing else. */
  public static String accesses(Path folder, String... sources) {
    TextWorkspace workspace = new TextWorkspace(folder);
    for (String source : sources) {
      workspace.java(source);
    }
    return accesses(workspace.codebase());
  }

  private static String line(StoreAccess access) {
    return "%s: %s %s %s"
        .formatted(
            brief(access.method()),
            access.store().qualifiedName(),
            access.mode().word(),
            access.how().word());
  }

  /** {@code Shop.sell -> Till.open dispatch}, a line for each call that is not to a constructor. */
  public static String calls(Codebase codebase) {
    return codebase.calls().stream()
        .filter(call -> !call.to().name().equals("<init>"))
        .map(TextWorkspace::line)
        .distinct()
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String line(MethodCall call) {
    return brief(call.from()) + " -> " + brief(call.to()) + ' ' + call.via().word();
  }

  /** {@code orders(id int key required, buyer int)}, a line for each store. */
  public static String tables(Codebase codebase) {
    return codebase.stores().values().stream()
        .map(
            store ->
                store.name().qualifiedName()
                    + store.columns().stream()
                        .map(TextWorkspace::column)
                        .collect(Collectors.joining(", ", "(", ")")))
        .collect(Collectors.joining("\n"));
  }

  private static String column(Store.Column column) {
    return (column.name() + ' ' + column.type()).strip()
        + (column.primaryKey() ? " key" : "")
        + (column.nullable() ? "" : " required");
  }

  /** {@code orders[buyer] -> customer[id] cascade}, a line for each reference. */
  public static String foreignKeys(Codebase codebase) {
    return codebase.foreignKeys().stream()
        .map(
            key ->
                (key.from().name() + key.fromColumns() + " -> ")
                    + (key.to().name() + key.toColumns())
                    + (key.onDelete().isEmpty() ? "" : ' ' + key.onDelete()))
        .collect(Collectors.joining("\n"));
  }

  private static String brief(MethodName method) {
    return method.owner().nameInPackage() + '.' + method.name();
  }
}
