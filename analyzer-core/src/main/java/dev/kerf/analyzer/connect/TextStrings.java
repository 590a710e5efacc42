package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.connect.TextValue.Listed;
import dev.kerf.analyzer.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/** What the methods of {@code String} give for texts that are known in part. */
final class TextStrings {

  private TextStrings() {}

  static TextValue of(
      String method, TextValue receiver, List<TextValue> arguments, List<Texts> texts) {
    Texts text = receiver == null ? Texts.BLANK : receiver.asTexts();
    return switch (method) {
      case "format" -> formatted(texts);
      case "formatted" -> formatted(text, texts);
      case "concat" -> text.then(texts.get(0));
      case "valueOf", "copyValueOf" -> texts.isEmpty() ? Texts.hole("") : texts.get(0);
      case "join" -> join(arguments, texts);
      case "replace", "replaceAll", "replaceFirst" -> replaced(method, text, texts);
      case "substring" -> substring(text, texts);
      case "split", "lines" -> Listed.of(List.of(text));
      case "toLowerCase", "toUpperCase" ->
          text.map(one -> TextChanges.cased(one, method.equals("toLowerCase")));
      default -> TextLibrary.isSameText(method) ? text : Texts.hole(method);
    };
  }

  private static Texts join(List<TextValue> arguments, List<Texts> texts) {
    if (arguments.size() < 2) {
      return Texts.hole("");
    }
    return arguments.size() == 2 && arguments.get(1) instanceof Listed listed
        ? listed.joined(texts.get(0))
        : Listed.of(arguments.subList(1, arguments.size())).joined(texts.get(0));
  }

  /** A locale may stand before the format. */
  private static Texts formatted(List<Texts> texts) {
    int format = texts.size() > 1 && !texts.get(0).first().text().contains("%") ? 1 : 0;
    return texts.isEmpty()
        ? Texts.hole("")
        : format == 1 && !texts.get(1).first().text().contains("%")
            ? texts.get(0)
            : formatted(texts.get(format), texts.subList(format + 1, texts.size()));
  }

  /** Every format with the first of each argument's texts, and the first with every other one. */
  private static Texts formatted(Texts formats, List<Texts> arguments) {
    List<SqlText> values = arguments.stream().map(Texts::first).toList();
    Texts out = formats.map(format -> TextChanges.formatted(format, values));
    for (int i = 0; i < arguments.size(); i++) {
      for (SqlText other : arguments.get(i).alternatives()) {
        List<SqlText> varied = new ArrayList<>(values);
        varied.set(i, other);
        out = out.or(new Texts(List.of(TextChanges.formatted(formats.first(), varied))));
      }
    }
    return out;
  }

  private static Texts replaced(String method, Texts text, List<Texts> texts) {
    if (texts.size() != 2 || !method.equals("replace") && isPattern(texts.get(0))) {
      return text;
    }
    SqlText pattern = texts.get(0).first();
    if (pattern.hasHoles() || pattern.text().isEmpty()) {
      return text;
    }
    Texts out = null;
    for (SqlText value : texts.get(1).alternatives()) {
      Texts one = text.map(whole -> TextChanges.replaced(whole, pattern.text(), value));
      out = out == null ? one : out.or(one);
    }
    return out;
  }

  private static boolean isPattern(Texts regex) {
    return regex.first().text().chars().anyMatch(c -> ".[]{}()*+?^$|\\".indexOf(c) >= 0);
  }

  /** A known part of a known text; a text without its end stands for itself. */
  private static Texts substring(Texts text, List<Texts> bounds) {
    if (text.isKnown() && bounds.stream().allMatch(TextStrings::isNumber)) {
      String known = text.first().text();
      int from = Integer.parseInt(bounds.get(0).first().text());
      int to = bounds.size() > 1 ? Integer.parseInt(bounds.get(1).first().text()) : known.length();
      return from <= to && to <= known.length() ? Texts.of(known.substring(from, to)) : Texts.BLANK;
    }
    return TextLibrary.isZero(bounds.get(0)) ? text : Texts.hole("substring");
  }

  private static boolean isNumber(Texts text) {
    return text.isKnown() && text.first().text().matches("\\d{1,6}");
  }
}
