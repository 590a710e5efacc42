package dev.kerf.cli;

import dev.kerf.analyzer.yaml.NearestWord;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.TypeConversionException;

/**
 * A closed set of words that may be typed; a word outside it is told what it was meant to be.
 *
 * @param words in the order in which people should read them
 */
record Vocabulary(List<String> words) {

  Vocabulary {
    words = List.copyOf(words);
  }

  /** The words of an enum whose constants read as they are typed. */
  static Vocabulary of(Object... constants) {
    return new Vocabulary(Arrays.stream(constants).map(Object::toString).toList());
  }

  /**
   * The constant that was typed.
   *
   * @param noun what each of the constants is, as in {@code format}
   * @throws TypeConversionException saying what may have been meant
   */
  static <T> T chosen(T[] constants, String noun, String typed) {
    return Arrays.stream(constants)
        .filter(constant -> constant.toString().equals(typed))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no "
                        + noun
                        + " '"
                        + typed
                        + "'. "
                        + of((Object[]) constants).hint(typed)));
  }

  /** {@code "Did you mean 'x'?"}, or all the words when none is near. */
  String hint(String typed) {
    return NearestWord.of(typed, words)
        .map(word -> "Did you mean '" + word + "'?")
        .orElseGet(() -> "Known are: " + String.join(", ", words) + ".");
  }
}
