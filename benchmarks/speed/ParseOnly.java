import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Providers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The floor of reading source: JavaParser in its cheapest correct configuration, and nothing else. */
public final class ParseOnly {

  public static void main(String[] folders) throws IOException {
    ParserConfiguration configuration =
        new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);
    configuration.getProcessors().clear();
    int files = 0;
    int failed = 0;
    long lines = 0;
    for (String folder : folders) {
      List<Path> sources;
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        // What Kerf takes for main code, roughly: tests are left out on both sides.
        sources =
            all.filter(f -> f.toString().endsWith(".java"))
                .filter(f -> !f.toString().matches(".*/(test|it|integrationTest)/.*"))
                .toList();
      }
      for (Path source : sources) {
        String text = new String(Files.readAllBytes(source), StandardCharsets.UTF_8);
        lines += text.lines().count();
        files++;
        if (!new JavaParser(configuration)
            .parse(ParseStart.COMPILATION_UNIT, Providers.provider(text))
            .isSuccessful()) {
          failed++;
        }
      }
    }
    System.out.println(files + " files, " + lines + " lines, " + failed + " failed");
  }
}
