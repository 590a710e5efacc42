package dev.kerf.report.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with the cuts unpacked that the script unpacks, by another reading of the same form. */
final class Unpacked {

  private static final Pattern PACKED =
      Pattern.compile("<script type=\"text/plain\" id=\"cuts\">([^<]*)</script>\n");

  private static final Pattern PACKED_ROWS =
      Pattern.compile("<script type=\"text/plain\" id=\"rows\">([^<]*)</script>\n");

  /** What stands where rows were left out. */
  private static final Pattern LINE =
      Pattern.compile("<(\\w+) class=\"more\" data-rows=\"(\\d+)\"[^\n]*?</span>(</td>)?</\\1>\n?");

  private static final Pattern PLACE =
      Pattern.compile(
          "(?s)(<div class=\"cut\" id=\"[^\"]*\">\n).*?(?=</div>\n(<div class=\"cut|<section))");

  private final byte[] bits;
  private final Map<String, Integer> odds = new HashMap<>();
  private int at;
  private long low;
  private long high = 0xFFFFFFFFL;
  private long value;

  private Unpacked(byte[] bits) {
    this.bits = bits;
    for (int i = 0; i < 4; i++) {
      value = value * 256 + next();
    }
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
    int colon = packed.indexOf(':');
    byte[] bits = Base64.getDecoder().decode(packed.substring(colon + 1));
    byte[] bytes = new Unpacked(bits).bytes(Integer.parseInt(packed.substring(0, colon)));
    String[] told = new String(bytes, StandardCharsets.UTF_8).split("\n", 2);
    List<String> out = new ArrayList<>();
    int from = 0;
    for (String length : told[0].isEmpty() ? new String[0] : told[0].split(",")) {
      int to = from + Integer.parseInt(length);
      out.add(told[1].substring(from, to));
      from = to;
    }
    return out;
  }

  private byte[] bytes(int count) {
    byte[] out = new byte[count];
    List<Integer> recent = new ArrayList<>(List.of(1, 2, 3, 4));
    int turns = 0;
    int end = 0;
    while (end < count) {
      int turn = bit("turn " + turns + " " + back(out, end, 1));
      turns = turns % 2 * 2 + turn;
      if (turn == 0) {
        out[end] = (byte) symbol(out, end, recent.get(0));
        end++;
        continue;
      }
      int length;
      if (bit("known " + turns) == 1) {
        int half = bit("recent");
        recent.add(0, recent.remove(2 * half + bit("recent " + half)));
        length = number("length known") + 2;
      } else {
        int longer = number("length new");
        recent.remove(3);
        recent.add(0, number("back " + Math.min(3, longer / 2)) + 1);
        length = longer + 12;
      }
      for (int i = 0; i < length; i++, end++) {
        out[end] = out[end - recent.get(0)];
      }
    }
    return out;
  }

  /** A byte by those before it, bit by bit. */
  private int symbol(byte[] out, int end, int recent) {
    int one = back(out, end, 1);
    int two = one * 256 + back(out, end, 2);
    int expected = back(out, end, recent);
    int known = 1;
    boolean asExpected = true;
    for (int place = 7; place >= 0; place--) {
      List<String> contexts =
          List.of(
              "one " + one + " " + known,
              "two " + hash(two) + " " + known,
              "three " + hash(two * 256 + back(out, end, 3)) + " " + known,
              "expected " + expected + " " + asExpected + " " + known);
      int bit =
          bit(
              (odds(contexts.get(0))
                      + 2 * odds(contexts.get(1))
                      + 4 * odds(contexts.get(2))
                      + odds(contexts.get(3)))
                  / 8);
      contexts.forEach(context -> learn(context, bit));
      asExpected = asExpected && bit == expected / (1 << place) % 2;
      known = known * 2 + bit;
    }
    return known % 256;
  }

  private static int hash(int bytes) {
    return (bytes * 0x9E3779B1) >>> 20;
  }

  private static int back(byte[] out, int end, int by) {
    return by > end ? 0 : Byte.toUnsignedInt(out[end - by]);
  }

  private int number(String context) {
    int size = 1;
    while (size < 32) {
      size = size * 2 + bit(context + " size " + size);
    }
    int value = 1;
    for (int i = 0; i < size - 32; i++) {
      value = value * 2 + (value < 64 ? bit(context + " of " + size + ": " + value) : bit(0x8000));
    }
    return value - 1;
  }

  private int odds(String context) {
    return odds.getOrDefault(context, 0x8000);
  }

  private void learn(String context, int bit) {
    int was = odds(context);
    odds.put(context, bit == 1 ? was + (0xFFFF - was) / 16 : was - was / 16);
  }

  private int bit(String context) {
    int bit = bit(odds(context));
    learn(context, bit);
    return bit;
  }

  private int bit(int odds) {
    long middle = low + (high - low) * odds / 0x10000;
    int bit = value <= middle ? 1 : 0;
    if (bit == 1) {
      high = middle;
    } else {
      low = middle + 1;
    }
    while (low / 0x1000000 == high / 0x1000000) {
      low = low % 0x1000000 * 256;
      high = high % 0x1000000 * 256 + 255;
      value = value % 0x1000000 * 256 + next();
    }
    return bit;
  }

  private int next() {
    return at < bits.length ? Byte.toUnsignedInt(bits[at++]) : 0;
  }
}
