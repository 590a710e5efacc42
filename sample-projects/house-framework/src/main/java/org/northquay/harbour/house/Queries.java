package org.northquay.harbour.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The statements that stand in files, by their key. */
public final class Queries {

  /** Key and text in turn: older than the collections that would do it now. */
  private static final String[] TEXTS = load();

  private Queries() {}

  public static String get(String key) {
    for (int i = 0; i < TEXTS.length; i += 2) {
      if (TEXTS[i].equals(key)) {
        return TEXTS[i + 1];
      }
    }
    throw new IllegalArgumentException("there is no statement '" + key + "'");
  }

  private static String[] load() {
    Properties file = new Properties();
    try (InputStream in = Queries.class.getResourceAsStream("/sql/queries.properties")) {
      file.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String[] texts = new String[2 * file.size()];
    int at = 0;
    for (String key : file.stringPropertyNames()) {
      texts[at++] = key;
      texts[at++] = file.getProperty(key);
    }
    return texts;
  }
}
