package dev.kerf.analyzer.discover;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Languages of server code that Kerf does not read as source. They are counted, so that a report
 * can say how much of the application it did not see.
 */
public enum SourceLanguage {
  KOTLIN("Kotlin", true, "kt", "kts"),
  GROOVY("Groovy", true, "groovy"),
  SCALA("Scala", true, "scala"),
  CLOJURE("Clojure", true, "clj", "cljc"),
  JSP("JSP", false, "jsp", "jspf", "jspx", "tag"),
  GSP("GSP", false, "gsp"),
  PL_SQL("PL/SQL", false, "pls", "plb", "prc", "fnc"),
  PHP("PHP", false, "php"),
  PYTHON("Python", false, "py"),
  RUBY("Ruby", false, "rb"),
  CSHARP("C#", false, "cs"),
  VISUAL_BASIC("Visual Basic", false, "vb"),
  GO("Go", false, "go"),
  RUST("Rust", false, "rs"),
  C("C and C++", false, "c", "h", "cc", "cpp", "hpp"),
  COBOL("COBOL", false, "cbl", "cob", "cpy"),
  PERL("Perl", false, "pl", "pm"),
  JAVASCRIPT("JavaScript", false, "js", "mjs"),
  TYPESCRIPT("TypeScript", false, "ts", "tsx");

  private final String title;
  private final boolean compiledToClassFiles;
  private final List<String> extensions;

  SourceLanguage(String title, boolean compiledToClassFiles, String... extensions) {
    this.title = title;
    this.compiledToClassFiles = compiledToClassFiles;
    this.extensions = List.of(extensions);
  }

  /** The language of a file with this name; none for minified script and Gradle's build files. */
  static Optional<SourceLanguage> of(String fileName) {
    if (fileName.endsWith(".min.js") || fileName.endsWith(".gradle.kts")) {
      return Optional.empty();
    }
    String extension = InputKind.extension(fileName);
    return Arrays.stream(values())
        .filter(language -> language.extensions.contains(extension))
        .findFirst();
  }

  /** Its name, for a report. */
  public String title() {
    return title;
  }

  /** Whether browsers run it, so that among resources it is no server code. */
  boolean isScript() {
    return this == JAVASCRIPT || this == TYPESCRIPT;
  }

  /** Whether class files of a build would show Kerf what these sources do. */
  public boolean isCompiledToClassFiles() {
    return compiledToClassFiles;
  }
}
