package dev.kerf.analyzer.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one of Bazel's files says, as far as it is written down: which rules it calls at its top
 * level. Macros are rules like any other by their names; what functions and loops make is not
 * known.
 *
 * @param name of the whole repository, where {@code MODULE.bazel} or {@code WORKSPACE} gives one
 * @param hasJava whether a rule makes something of Java sources
 * @param onlyTests whether all rules for Java are tests, or for tests only
 */
record BazelBuild(Optional<String> name, boolean hasJava, boolean onlyTests) {

  /** A rule begins at the margin, as formatters leave it. */
  private static final Pattern RULE = Pattern.compile("(?m)^([A-Za-z_]\\w*+)[ \\t]*+\\(");

  private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*+#.*+$");
  private static final Pattern NAME = Pattern.compile("\\bname\\s*+=\\s*+[\"']([^\"'\\n]++)[\"']");
  private static final Pattern TEST_ONLY =
      Pattern.compile("\\b(?:default_)?testonly\\s*+=\\s*+(?:1|True)\\b");
  private static final Pattern FOR_JAVA = Pattern.compile("(?:\\w*_)?(?:java|jvm|android)_\\w+");

  static BazelBuild read(String text) {
    String plain = COMMENT.matcher(text).replaceAll("");
    List<Boolean> tests = new ArrayList<>();
    Optional<String> name = Optional.empty();
    boolean allForTests = false;
    Matcher rule = RULE.matcher(plain);
    boolean found = rule.find();
    while (found) {
      String kind = rule.group(1);
      int start = rule.end();
      found = rule.find();
      String arguments = plain.substring(start, found ? rule.start() : plain.length());
      boolean forTests = TEST_ONLY.matcher(arguments).find();
      if (kind.equals("module") || kind.equals("workspace")) {
        Matcher named = NAME.matcher(arguments);
        name = named.find() ? Optional.of(named.group(1)) : name;
      } else if (kind.equals("package")) {
        allForTests = forTests;
      } else if (FOR_JAVA.matcher(kind).matches() || arguments.contains(".java\"")) {
        tests.add(forTests || FolderNames.hasTestWord(kind));
      }
    }
    boolean onlyTests = allForTests || !tests.contains(false);
    return new BazelBuild(name, !tests.isEmpty(), !tests.isEmpty() && onlyTests);
  }

  /** Whether a file is the one at the top of a repository. */
  static boolean isTop(String fileName) {
    return fileName.equals("MODULE.bazel") || fileName.startsWith("WORKSPACE");
  }
}
