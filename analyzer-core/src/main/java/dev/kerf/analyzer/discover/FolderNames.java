package dev.kerf.analyzer.discover;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the name of one folder says. Only folders above a source root are asked: below it names are
 * packages, and a package {@code vendor} or {@code test} is part of the application.
 */
final class FolderNames {

  private static final Set<String> TEST_WORDS = Set.of("test", "tests", "testing");
  private static final Set<String> TEST_NAMES =
      Set.of("it", "itest", "e2e", "javatests", "jmh", "junit", "spec", "unittest", "unittests");
  private static final Set<String> GENERATED_NAMES =
      Set.of(
          "generated",
          "generated-sources",
          "generated-test-sources",
          "generated-src",
          "generated_src",
          "src-generated",
          "src_generated",
          "src-gen",
          "gen-src");
  private static final Set<String> VENDOR_NAMES =
      Set.of("vendor", "third_party", "third-party", "thirdparty", "3rdparty", "3rd-party");
  private static final Set<String> SAMPLE_NAMES =
      Set.of("sample", "samples", "example", "examples");
  private static final Set<String> BROWSER_NAMES =
      Set.of(
          "assets",
          "frontend",
          "htdocs",
          "html",
          "javascript",
          "javascripts",
          "js",
          "public",
          "public_html",
          "static",
          "ui",
          "web",
          "webapp",
          "webcontent",
          "webroot",
          "www",
          "wwwroot");
  private static final Set<String> DOCUMENTATION_NAMES = Set.of("doc", "docs", "documentation");

  /** Between words of a name: at separators, and where a capital follows a small letter. */
  private static final Pattern WORD_BORDER = Pattern.compile("[-_. ]+|(?<=[a-z0-9])(?=[A-Z])");

  private FolderNames() {}

  /** {@code test}, {@code integration-tests}, {@code testFixtures}, {@code it}; not latest. */
  static boolean isTest(String name) {
    return TEST_NAMES.contains(name.toLowerCase(Locale.ROOT)) || hasTestWord(name);
  }

  /** Whether the folder can hold nothing else: {@code test}, not {@code test-runner}. */
  static boolean isTestFolder(String name) {
    return TEST_WORDS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a word of the name is test: weaker than {@link #isTest}. */
  static boolean hasTestWord(String name) {
    return Arrays.stream(WORD_BORDER.split(name))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(TEST_WORDS::contains);
  }

  static boolean isGenerated(String name) {
    return GENERATED_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean isVendor(String name) {
    return VENDOR_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean isSample(String name) {
    return SAMPLE_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether what lies there is loaded by browsers. */
  static boolean isForBrowsers(String name) {
    return BROWSER_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean isDocumentation(String name) {
    return DOCUMENTATION_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }
}
