import dev.kerf.analyzer.AnalysisOptions;
import dev.kerf.analyzer.ChangeReview;
import dev.kerf.analyzer.ChangeReview.Change;
import dev.kerf.analyzer.ChangeReview.Version;
import dev.kerf.analyzer.Progress;
import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.BoundariesReader;
import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.discover.GitRepository;
import dev.kerf.analyzer.gate.Policy;
import dev.kerf.analyzer.report.GateWriter;
import dev.kerf.analyzer.report.GateWriters;
import dev.kerf.analyzer.result.GateResult;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gates many changes of one repository in one process, as {@code kerf gate} would each of them.
 *
 * <p>{@code java -cp kerf.jar GateMany.java REPOSITORY BOUNDARIES [CACHE]} reads lines "BASE HEAD"
 * of commit ids from the standard input, optionally followed by another boundaries file, and
 * answers each with one line: seconds, a tab, and the verdict as JSON, or a tab and "blind: ..."
 * where the gate refuses to judge, as where an object of git is missing. A crash ends it with a
 * stack trace. CACHE is an empty folder for what the gate keeps, of use where many of the commits
 * change nothing that is read.
 */
public final class GateMany {

  private static final int KEPT = 4;

  private final GitRepository git;
  private final ChangeReview review;
  private final Map<String, BoundariesFile> files = new LinkedHashMap<>();
  private final Map<String, Version> versions =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Version> eldest) {
          return size() > KEPT;
        }
      };

  private GateMany(GitRepository git, Optional<CacheFolder> cache) {
    this.git = git;
    this.review = new ChangeReview(AnalysisOptions.defaults().with(cache), Progress.none());
  }

  public static void main(String[] arguments) throws Exception {
    GateWriter json = GateWriters.of("json").orElseThrow();
    try (GitRepository git = GitRepository.of(Path.of(arguments[0])).orElseThrow();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      Optional<CacheFolder> cache =
          Arrays.stream(arguments)
              .skip(2)
              .findFirst()
              .map(folder -> new CacheFolder(Path.of(folder), "replay"));
      GateMany many = new GateMany(git, cache);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.strip().split("\\s+");
        String boundaries = words.length > 2 ? words[2] : arguments[1];
        long start = System.nanoTime();
        String answer;
        try {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          json.write(many.gate(words[0], words[1], boundaries), out);
          answer = out.toString(StandardCharsets.UTF_8).replace("\n", " ");
        } catch (ChangeReview.BlindException | GitProblemException e) {
          answer = "blind: " + e.getMessage();
        }
        System.out.printf("%.1f\t%s%n", (System.nanoTime() - start) / 1e9, answer);
        System.out.flush();
      }
    }
  }

  private GateResult gate(String base, String head, String boundaries) throws Exception {
    return review.compare(
        Change.of(version(base, boundaries), version(head, boundaries)),
        Policy.DEFAULT,
        LocalDate.EPOCH,
        "benchmark");
  }

  private Version version(String commit, String boundaries) throws Exception {
    BoundariesFile file = files.get(boundaries);
    if (file == null) {
      file =
          BoundariesReader.read(
              boundaries, Files.readAllBytes(Path.of(boundaries)), CrossingKind.words());
      files.put(boundaries, file);
    }
    Version known = versions.get(commit);
    var workspace =
        known != null
            ? known.workspace()
            : git.workspaceAt(git.revision(commit), Configuration.none());
    Version version = new Version(commit, workspace, file);
    versions.put(commit, version);
    return version;
  }
}
