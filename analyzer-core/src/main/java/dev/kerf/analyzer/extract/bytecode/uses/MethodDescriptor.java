package dev.kerf.analyzer.extract.bytecode.uses;

import dev.kerf.analyzer.extract.bytecode.MalformedClassFile;
import java.util.Arrays;

/**
 * What the descriptor of a method says (JVMS 4.3.3).
 *
 * @param arguments how many it takes
 * @param result the descriptor of what it gives
 * @param known the known types that it names, those of its parameters first, in their order
 * @param ofParameters how many of them are of parameters
 */
record MethodDescriptor(String text, int arguments, String result, int[] known, int ofParameters) {

  /**
   * @throws MalformedClassFile if it is none
   */
  static MethodDescriptor of(String text, KnownNames names) {
    int[] known = new int[4];
    int size = 0;
    int arguments = 0;
    int ofParameters = -1;
    int result = 0;
    for (int at = 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == ')') {
        ofParameters = size;
        result = at + 1;
      } else if (c == 'L') {
        int end = text.indexOf(';', at);
        if (end < 0) {
          throw broken(text);
        }
        int type = names.of(text, at + 1, end);
        if (type >= 0) {
          known = size == known.length ? Arrays.copyOf(known, 2 * size) : known;
          known[size++] = type;
        }
        at = end;
      }
      // The brackets of an array belong to the element behind them.
      arguments += ofParameters < 0 && c != '[' ? 1 : 0;
    }
    if (ofParameters < 0 || result == text.length()) {
      throw broken(text);
    }
    return new MethodDescriptor(
        text, arguments, text.substring(result), Arrays.copyOf(known, size), ofParameters);
  }

  private static MalformedClassFile broken(String text) {
    return new MalformedClassFile("'" + text + "' is no descriptor of a method");
  }
}
