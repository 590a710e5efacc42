package dev.kerf.analyzer.extract.script;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.FactExtractor;
import dev.kerf.analyzer.extract.Problem;
import dev.kerf.analyzer.extract.SourceText;
import dev.kerf.analyzer.fact.DefinitionsStated;
import dev.kerf.analyzer.fact.DefinitionsStated.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a file of Protocol Buffers defines at its top, and the options that say for whom. */
public final class ProtobufExtractor implements FactExtractor {

  /** Comments and texts, so that what they hold is not taken for code; then what is asked for. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "//[^\n]*|/\\*(?s:.*?)\\*/"
              + "|\\bpackage\\s+(?<package>[\\w.]+)\\s*;"
              + "|\\boption\\s+(?<option>\\w+)\\s*=\\s*(?:\"(?<text>[^\"\n]*)\"|(?<word>\\w+))\\s*;"
              + "|\\b(?<kind>message|enum|service)\\s+(?<name>\\w+)"
              + "|\"[^\"\n]*\"|'[^'\n]*'|(?<brace>[{}])|\n");

  @Override
  public String id() {
    return "protobuf";
  }

  @Override
  public Extraction extract(String fileName, byte[] bytes) {
    SourceText decoded = SourceText.decode(bytes);
    Map<String, String> options = new TreeMap<>();
    options.put("file", fileName);
    List<Definition> definitions = new ArrayList<>();
    Matcher token = TOKEN.matcher(decoded.text());
    int depth = 0;
    int line = 1;
    while (token.find()) {
      if (token.group("brace") != null) {
        depth += token.group("brace").equals("{") ? 1 : -1;
      } else if (depth == 0 && token.group("package") != null) {
        options.put("package", token.group("package"));
      } else if (depth == 0 && token.group("option") != null) {
        String text = token.group("text");
        options.put(token.group("option"), text == null ? token.group("word") : text);
      } else if (depth == 0 && token.group("kind") != null) {
        definitions.add(new Definition(token.group("kind"), token.group("name"), line));
      }
      line += (int) token.group().chars().filter(c -> c == '\n').count();
    }
    List<Problem> problems = decoded.problem().stream().toList();
    return new Extraction(
        List.of(new DefinitionsStated(DefinitionsStated.Language.PROTOBUF, options, definitions)),
        problems);
  }
}
