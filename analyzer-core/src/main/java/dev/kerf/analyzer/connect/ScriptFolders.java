package dev.kerf.analyzer.connect;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which scripts make one schema: those of one folder, or all below a folder that Flyway searches.
 * There a subfolder named for a DBMS holds what is run on that one only: with the scripts beside it
 * makes a schema of its own.
 */
final class ScriptFolders {

  private static final String LOCATION = "db/migration/";
  private static final Set<String> VENDORS =
      Set.of(
          "mysql",
          "mariadb",
          "postgresql",
          "postgres",
          "postgre",
          "psql",
          "pgsql",
          "h2",
          "hsqldb",
          "hsql",
          "oracle",
          "sqlserver",
          "mssql",
          "db2",
          "derby",
          "sqlite",
          "cockroachdb",
          "sybase");

  /** A folder whose scripts bring an older installation up to date. */
  private static final Pattern UPDATES =
      Pattern.compile("(?<=^|/)(?:db|sql|schema)?[-_]?(?:upgrade|update)s?(?=/)", CASE_INSENSITIVE);

  private final Map<String, List<Document>> folders = new TreeMap<>();

  /** By the location, the scripts that are run on any DBMS. */
  private final Map<String, List<Document>> common = new TreeMap<>();

  /** By the location and the DBMS, the scripts that are run on it alone. */
  private final Map<String, Map<String, List<Document>>> ofVendor = new TreeMap<>();

  ScriptFolders(Collection<Document> scripts) {
    scripts.forEach(this::add);
  }

  private void add(Document script) {
    String path = script.path();
    int location = ('/' + path).indexOf('/' + LOCATION);
    if (location < 0) {
      put(folders, path.substring(0, path.lastIndexOf('/') + 1), script);
      return;
    }
    int end = location + LOCATION.length();
    String root = path.substring(0, end);
    int next = path.indexOf('/', end);
    String below = next < 0 ? "" : path.substring(end, next).toLowerCase(Locale.ROOT);
    if (VENDORS.contains(below)) {
      put(ofVendor.computeIfAbsent(root, key -> new TreeMap<>()), below, script);
    } else {
      put(common, root, script);
    }
  }

  private static void put(Map<String, List<Document>> into, String key, Document script) {
    into.computeIfAbsent(key, any -> new ArrayList<>()).add(script);
  }

  /** The scripts of each schema, in the order in which they are run. */
  List<List<Document>> schemas() {
    List<List<Document>> out = new ArrayList<>(folders.values());
    common.forEach(
        (root, scripts) -> {
          if (!ofVendor.containsKey(root)) {
            out.add(scripts);
          }
        });
    ofVendor.forEach(
        (root, vendors) ->
            vendors
                .values()
                .forEach(
                    own -> {
                      List<Document> all = new ArrayList<>(common.getOrDefault(root, List.of()));
                      all.addAll(own);
                      out.add(all);
                    }));
    Comparator<Document> order =
        Comparator.comparing((Document script) -> fileName(script.path()), new MigrationOrder())
            .thenComparing(Document::path);
    out.forEach(scripts -> scripts.sort(order));
    return out;
  }

  /** Whether scripts bring an older installation up to date. */
  static boolean isUpdate(List<Document> scripts) {
    return UPDATES.matcher(scripts.get(0).path()).find();
  }

  /** The folder in which the folder of an update lies; empty for the root. */
  static String besideUpdates(String path) {
    Matcher folder = UPDATES.matcher(path);
    return folder.find() ? path.substring(0, folder.start()) : path;
  }

  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
