import java.util.List;
import java.util.Random;

/** Seeded chance: two runs plant the same. */
final class Chance {

  private final Random random;

  Chance(long seed) {
    random = new Random(seed);
  }

  boolean happens(double share) {
    return random.nextDouble() < share;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** One of them, the first far more often than the last: uses of types are spread like that. */
  <T> T popular(List<T> all) {
    return all.get((int) (all.size() * Math.pow(random.nextDouble(), 4)));
  }

  /** A word of two or three syllables. */
  String word() {
    StringBuilder word = new StringBuilder();
    for (int syllables = 2 + random.nextInt(2); syllables > 0; syllables--) {
      word.append("bcdfglmnprtv".charAt(random.nextInt(12)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1) + 'n';
  }
}
