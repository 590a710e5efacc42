package no.tangvik.marina.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The statements of statements.properties, by key. */
public final class Statements {

  private static final Properties ALL = load();

  private Statements() {}

  private static Properties load() {
    Properties all = new Properties();
    try (InputStream in = Statements.class.getResourceAsStream("/sql/statements.properties")) {
      all.load(in);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String get(String key) {
    return ALL.getProperty(key);
  }
}
