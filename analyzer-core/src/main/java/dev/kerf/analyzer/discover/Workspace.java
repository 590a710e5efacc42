package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.PlaceTemplate;
import dev.kerf.analyzer.model.Titles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All there is to read: what the given paths hold, wherever it came from. The inputs are sorted by
 * path and may be read by several threads, each independently of the others.
 *
 * @param title from build files or git remotes, {@value #UNTITLED} where neither says one; never a
 *     folder's name
 * @param deployables one for each given path, in the order they were given
 * @param modules by path
 * @param inputs by path; all roles
 * @param foreignSources main code in languages that are not analysed
 * @param leftOut by path; what was met and not looked into
 * @param diagnostics sorted; what went wrong on the way
 * @param links where people see these files; empty where nobody knows
 */
public record Workspace(
    String title,
    List<Deployable> deployables,
    List<BuildModule> modules,
    List<Input> inputs,
    List<ForeignSources> foreignSources,
    List<LeftOut> leftOut,
    List<Diagnostic> diagnostics,
    Optional<PlaceTemplate> links) {

  /** The title of what declares none. */
  public static final String UNTITLED = Titles.NONE;

  public Workspace {
    Objects.requireNonNull(title, "title");
    deployables = List.copyOf(deployables);
    modules = List.copyOf(modules);
    inputs = List.copyOf(inputs);
    foreignSources = List.copyOf(foreignSources);
    leftOut = List.copyOf(leftOut);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The same with some of its inputs alone. */
  public Workspace only(List<Input> some) {
    return new Workspace(
        title, deployables, modules, some, foreignSources, leftOut, diagnostics, links);
  }

  /** The inputs of one role, by path. */
  public List<Input> inputs(InputRole role) {
    return inputs.stream().filter(input -> input.role() == role).toList();
  }

  /** The inputs of one role and kind, by path. */
  public List<Input> inputs(InputRole role, InputKind kind) {
    return inputs(role).stream().filter(input -> input.kind() == kind).toList();
  }

  /** The input with this workspace-relative path. */
  public Optional<Input> input(String path) {
    return inputs.stream().filter(input -> input.path().equals(path)).findFirst();
  }

  /** Folders of submodules of git that are not looked into. */
  public List<String> submodules() {
    return leftOut.stream()
        .filter(
            left ->
                left.reason() == LeftOut.Reason.SUBMODULE
                    || left.reason() == LeftOut.Reason.MISSING_SUBMODULE)
        .map(LeftOut::path)
        .toList();
  }

  /** Whether there is any application code to analyse. */
  public boolean hasMainCode() {
    return inputs.stream()
        .anyMatch(input -> input.role() == InputRole.MAIN && input.kind().isCode());
  }

  /** How many inputs there are of each module, kind and reason, in that order. */
  public List<InputCount> counts() {
    return InputCount.of(inputs);
  }
}
