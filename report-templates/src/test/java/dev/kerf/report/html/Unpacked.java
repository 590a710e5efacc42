package dev.kerf.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with the cuts unpacked that the script unpacks, by another reading of the same form. */
final class Unpacked {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private static final Pattern PACKED =
      Pattern.compile("<script type=\"text/plain\" id=\"cuts\">([^<]*)</script>\n");

  private static final Pattern PACKED_ROWS =
      Pattern.compile("<script type=\"text/plain\" id=\"rows\">([^<]*)</script>\n");

  /** What stands where rows were left out. */
  private static final Pattern LINE =
      Pattern.compile("<(\\w+) class=\"more\" data-rows=\"(\\d+)\"[^\n]*?</span>(</td>)?</\\1>\n?");

  private static final Pattern PLACE =
      Pattern.compile(
          "(?s)(<div class=\"cut\" id=\"[^\"]*\">\n).*?(?=</div>\n(<div class=\"cut|<script))");

  private final String packed;
  private int at;

  private Unpacked(String packed) {
    this.packed = packed;
  }

  /** With the cuts in their places, and all rows in theirs. */
  static String page(String page) {
    String out = withCuts(page);
    Matcher packed = PACKED_ROWS.matcher(out);
    if (!packed.find()) {
      return out;
    }
    List<String> rows = markup(packed.group(1));
    return filled(packed.replaceFirst(""), rows);
  }

  private static String filled(String text, List<String> rows) {
    Matcher line = LINE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (line.find()) {
      String piece = rows.get(Integer.parseInt(line.group(2)));
      line.appendReplacement(out, Matcher.quoteReplacement(filled(piece, rows)));
    }
    return line.appendTail(out).toString();
  }

  private static String withCuts(String page) {
    Matcher packed = PACKED.matcher(page);
    if (!packed.find()) {
      return page;
    }
    List<String> cuts = markup(packed.group(1));
    StringBuilder out = new StringBuilder();
    Matcher place = PLACE.matcher(page);
    for (String cut : cuts) {
      if (!place.find()) {
        throw new IllegalStateException("no place for a cut that is packed");
      }
      place.appendReplacement(out, Matcher.quoteReplacement(place.group(1) + cut));
    }
    place.appendTail(out);
    return PACKED.matcher(out).replaceFirst("");
  }

  static List<String> markup(String packed) {
    return new Unpacked(packed).markup();
  }

  private List<String> markup() {
    int[] lengths = new int[number()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = number();
    }
    StringBuilder all = new StringBuilder();
    while (at < packed.length()) {
      int fresh = number();
      all.append(packed, at, at + fresh);
      at += fresh;
      int repeated = number();
      int back = number();
      for (; repeated > 0; repeated--) {
        all.append(all.charAt(all.length() - back));
      }
    }
    List<String> out = new ArrayList<>();
    int from = 0;
    for (int length : lengths) {
      out.add(all.substring(from, from + length).replace('`', '<'));
      from += length;
    }
    return out;
  }

  private int number() {
    int value = 0;
    for (int shift = 0; ; shift += 5) {
      int digit = DIGITS.indexOf(packed.charAt(at++));
      value |= (digit & 31) << shift;
      if (digit < 32) {
        return value;
      }
    }
  }
}
