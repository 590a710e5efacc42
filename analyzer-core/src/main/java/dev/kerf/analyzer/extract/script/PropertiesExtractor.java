package dev.kerf.analyzer.extract.script;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.FactExtractor;
import dev.kerf.analyzer.extract.SourceText;
import dev.kerf.analyzer.fact.PropertiesStated;

/**
 * Reads a properties file by the rules of {@link java.util.Properties#load}, which keeps neither
 * lines nor order. UTF-8 is tried first, then windows-1252, of which the specification's ISO 8859-1
 * is a part; so a file in either is normal and gives no note.
 */
public final class PropertiesExtractor implements FactExtractor {

  @Override
  public String id() {
    return "properties";
  }

  @Override
  public Extraction extract(String fileName, byte[] bytes) {
    String text = SourceText.decode(bytes).text();
    return Extraction.of(new PropertiesStated(PropertyLines.read(text)));
  }
}
