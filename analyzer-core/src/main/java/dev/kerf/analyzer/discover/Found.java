package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.model.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * What one of the given paths holds.
 *
 * @param title of the application, {@link Workspace#UNTITLED} where nothing says one
 * @param foreignSources main code in languages that are not analysed
 */
record Found(
    String title,
    List<BuildModule> modules,
    List<Input> inputs,
    Map<SourceLanguage, ForeignSources> foreignSources,
    List<LeftOut> leftOut,
    List<Diagnostic> diagnostics) {

  Found {
    modules = List.copyOf(modules);
    inputs = List.copyOf(inputs);
    foreignSources = Map.copyOf(foreignSources);
    leftOut = List.copyOf(leftOut);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The class files alone: the output of a build whose sources are read elsewhere. */
  Found onlyClassFiles() {
    return new Found(
        title,
        modules,
        inputs.stream().filter(input -> input.kind() == InputKind.CLASS_FILE).toList(),
        Map.of(),
        leftOut,
        diagnostics);
  }

  /** Without class files below a folder, which are read as a path of their own. */
  Found withoutClassFiles(String folder) {
    return new Found(
        title,
        modules,
        inputs.stream()
            .filter(
                input ->
                    input.kind() != InputKind.CLASS_FILE || !Folders.contains(folder, input.path()))
            .toList(),
        foreignSources,
        leftOut,
        diagnostics);
  }
}
