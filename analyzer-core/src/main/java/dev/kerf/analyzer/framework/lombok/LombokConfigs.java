package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The {@code lombok.config} files of a workspace. A file speaks for its folder and all below, up to
 * one that says {@code config.stopBubbling = true}. Of the file's own statements {@code import} is
 * not followed.
 */
public final class LombokConfigs {

  /** How the file is called, everywhere. */
  public static final String FILE_NAME = "lombok.config";

  private static final String STOP = "config.stopBubbling";
  private static final String CLEAR = "clear";

  private final Map<String, LombokConfig> own = new HashMap<>();
  private final Map<String, LombokConfig> merged = new ConcurrentHashMap<>();

  private LombokConfigs() {}

  /** Those among the documents of a workspace. */
  public static LombokConfigs of(Collection<Document> documents) {
    LombokConfigs configs = new LombokConfigs();
    for (Document document : documents) {
      String path = document.path();
      if (path.substring(path.lastIndexOf('/') + 1).equals(FILE_NAME)
          && document.fact() instanceof PropertiesStated stated) {
        configs.own.put(folder(path), read(stated));
      }
    }
    return configs;
  }

  private static LombokConfig read(PropertiesStated stated) {
    LombokConfig config = new LombokConfig();
    for (PropertiesStated.Entry entry : stated.entries()) {
      String value = entry.value();
      if (entry.key().equalsIgnoreCase(CLEAR)) {
        config.set(value.strip(), "");
      } else if (value.startsWith("+=")) {
        config.add(entry.key(), value.substring(2).strip());
      } else if (!value.startsWith("-=")) {
        config.set(entry.key(), value.strip());
      }
    }
    return config;
  }

  /** What counts for the file at a path. */
  LombokConfig at(String path) {
    return own.isEmpty() ? LombokConfig.NONE : ofFolder(folder(path));
  }

  private LombokConfig ofFolder(String folder) {
    LombokConfig known = merged.get(folder);
    if (known == null) {
      LombokConfig here = own.getOrDefault(folder, LombokConfig.NONE);
      known = folder.isEmpty() || here.isTrue(STOP) ? here : here.over(ofFolder(folder(folder)));
      merged.put(folder, known);
    }
    return known;
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
