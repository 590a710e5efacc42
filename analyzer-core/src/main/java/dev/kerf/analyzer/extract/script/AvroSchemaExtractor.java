package dev.kerf.analyzer.extract.script;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.FactExtractor;
import dev.kerf.analyzer.extract.Problem;
import dev.kerf.analyzer.extract.SourceText;
import dev.kerf.analyzer.fact.DefinitionsStated;
import dev.kerf.analyzer.fact.DefinitionsStated.Definition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the named types of an Avro schema: records, enums and fixed ones, those within others too,
 * since each has a name of its own. A namespace holds for what stands within.
 */
public final class AvroSchemaExtractor implements FactExtractor {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?<key>type|name|namespace)\"\\s*:\\s*\"(?<value>[^\"\n]*)\""
              + "|\"(?:[^\"\\\\\n]|\\\\.)*\"|(?<brace>[{}])|\n");

  /** An object of the schema while it is read. */
  private static final class Open {
    private final int line;
    private final String namespaceAround;
    private String kind = "";
    private String name = "";
    private String namespace;

    Open(int line, String namespaceAround) {
      this.line = line;
      this.namespaceAround = namespaceAround;
    }

    String namespace() {
      return namespace == null ? namespaceAround : namespace;
    }

    void set(String key, String value) {
      switch (key) {
        case "type" -> kind = value;
        case "name" -> name = value;
        default -> namespace = value;
      }
    }

    boolean isNamedType() {
      return !name.isEmpty()
          && (kind.equals("record")
              || kind.equals("enum")
              || kind.equals("fixed")
              || kind.equals("error"));
    }

    String qualified() {
      return name.indexOf('.') >= 0 || namespace().isEmpty() ? name : namespace() + '.' + name;
    }
  }

  @Override
  public String id() {
    return "avro";
  }

  @Override
  public Extraction extract(String fileName, byte[] bytes) {
    SourceText decoded = SourceText.decode(bytes);
    List<Definition> definitions = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    Matcher token = TOKEN.matcher(decoded.text());
    int line = 1;
    while (token.find()) {
      String brace = token.group("brace");
      if ("{".equals(brace)) {
        open.push(new Open(line, open.isEmpty() ? "" : open.peek().namespace()));
      } else if (brace != null && !open.isEmpty()) {
        Open closed = open.pop();
        if (closed.isNamedType()) {
          definitions.add(new Definition(closed.kind, closed.qualified(), closed.line));
        }
      } else if (token.group("key") != null && !open.isEmpty()) {
        open.peek().set(token.group("key"), token.group("value"));
      }
      line += (int) token.group().chars().filter(c -> c == '\n').count();
    }
    List<Problem> problems = decoded.problem().stream().toList();
    return new Extraction(
        List.of(new DefinitionsStated(DefinitionsStated.Language.AVRO, Map.of(), definitions)),
        problems);
  }
}
