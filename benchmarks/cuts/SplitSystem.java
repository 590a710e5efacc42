import dev.kerf.analyzer.AnalysisOptions;
import dev.kerf.analyzer.MonolithAnalyzer;
import dev.kerf.analyzer.Progress;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.compare.StatedCut;
import dev.kerf.analyzer.compare.StatedCuts;
import dev.kerf.analyzer.discover.NoWorkspaceException;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A system as it was, read by Kerf, and the split that its owners made. */
record SplitSystem(String name, Codebase codebase, StatedCut split) {

  /** Pairs checkouts with splits and reads both. */
  static List<SplitSystem> in(Path checkouts, Path splits, Set<String> only)
      throws IOException, InvalidYamlException, NoWorkspaceException {
    List<SplitSystem> systems = new ArrayList<>();
    for (Path file : sorted(splits)) {
      if (!file.toString().matches(".*\\.(json|ya?ml)")) {
        continue;
      }
      byte[] text = Files.readAllBytes(file);
      String content = new String(text, StandardCharsets.UTF_8);
      String name = value(content, "system", file.getFileName().toString());
      if (!only.isEmpty() && !only.contains(name)) {
        continue;
      }
      String repository = value(content, "repo", "");
      Path folder =
          checkout(checkouts, name, repository.substring(repository.lastIndexOf('/') + 1));
      if (folder == null) {
        System.err.println(name + ": no checkout in " + checkouts);
        continue;
      }
      Path inside = folder.resolve(value(content, "path", "."));
      Path read = Files.isDirectory(inside) ? inside : folder;
      systems.add(new SplitSystem(name, read(read), StatedCuts.ofSplit(file.toString(), text)));
    }
    return systems;
  }

  static Codebase read(Path folder) throws NoWorkspaceException {
    return new MonolithAnalyzer(AnalysisOptions.defaults(), Progress.none())
        .read(List.of(folder.normalize()));
  }

  private static String value(String text, String key, String otherwise) {
    Matcher found = Pattern.compile("\"?" + key + "\"?:\\s*\"?([^\",\\n]+)").matcher(text);
    return found.find() ? found.group(1).strip() : otherwise;
  }

  private static Path checkout(Path checkouts, String system, String repository)
      throws IOException {
    Path best = null;
    for (Path folder : sorted(checkouts)) {
      String name = folder.getFileName().toString();
      boolean fits = system.startsWith(name) || repository.startsWith(name);
      if (fits && (best == null || name.length() > best.getFileName().toString().length())) {
        best = folder;
      }
    }
    return best;
  }

  static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
