package dev.kerf.report.html;

import dev.kerf.analyzer.AnalysisOptions;
import dev.kerf.analyzer.MonolithAnalyzer;
import dev.kerf.analyzer.Progress;
import dev.kerf.analyzer.result.AnalysisResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A page with something to try, open in a browser, and what it counts and writes. */
abstract class WorkbenchPage {

  /** Counts by pair of services and kind, as lines. */
  private static final String COUNTS =
      "[...kerf.app.counts.between].flatMap(([key, kinds]) => [...kinds].map((n, k) => [key, k, n]))"
          + ".filter(([, , n]) => n > 0).map(([key, k, n]) =>"
          + " kerf.app.cut.services[Math.floor(key / 4096)].id + ' ' +"
          + " kerf.app.cut.services[key % 4096].id + ' ' + kerf.app.model.kinds[k] + ' ' + n)"
          + ".join('\\n')";

  static final String SAVED = "kerf.boundariesText(kerf.app.model, kerf.app.cut, ['by hand'])";

  /** One for all: starting it takes longer than most of what is asked of it. */
  @TempDir private static Path profile;

  static Browser browser;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    browser = Browser.start(profile);
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @AfterEach
  void forget() {
    browser.value("localStorage.clear()");
    browser.forget();
  }

  final Path open(AnalysisResult result) throws IOException {
    Path file = folder.resolve("index.html");
    try (OutputStream out = Files.newOutputStream(file)) {
      new HtmlReport().write(result, out);
    }
    browser.open(file, "");
    return file;
  }

  static MonolithAnalyzer analyzer() {
    return new MonolithAnalyzer(AnalysisOptions.defaults(), Progress.none());
  }

  static List<Path> sample(String name) {
    return List.of(Path.of("..", "sample-projects", name));
  }

  final SortedSet<String> counted() {
    return new TreeSet<>(Arrays.asList(((String) browser.value(COUNTS)).split("\n")));
  }
}
