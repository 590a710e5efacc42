package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Tells the JSON that says something of an application from the rest by its first key: changelogs
 * of Liquibase among the many files of browser code, test data and build tools.
 */
final class JsonHead {

  private static final int BYTES = 512;

  private static final Pattern ADMITTED =
      Pattern.compile("\\A\\uFEFF?\\s*\\{\\s*\"databaseChangeLog\"\\s*:");

  private JsonHead() {}

  static boolean isAdmitted(InputLoader loader) {
    try {
      String head = new String(loader.load(BYTES), StandardCharsets.UTF_8);
      return ADMITTED.matcher(head).find();
    } catch (IOException e) {
      // Reading the whole file will fail too, and that failure is the diagnostic.
      return true;
    }
  }
}
