package org.northquay.harbour.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The statements that stand in files, by their key. */
public final class Queries {

  private static final Map<String, String> TEXTS = load();

  private Queries() {}

  public static String get(String key) {
    String text = TEXTS.get(key);
    if (text == null) {
      throw new IllegalArgumentException("there is no statement '" + key + "'");
    }
    return text;
  }

  private static Map<String, String> load() {
    Map<String, String> texts = new TreeMap<>();
    Properties file = new Properties();
    try (InputStream in = Queries.class.getResourceAsStream("/sql/queries.properties")) {
      file.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }
}
