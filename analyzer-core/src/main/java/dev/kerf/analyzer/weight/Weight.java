package dev.kerf.analyzer.weight;

import java.util.Objects;
import java.util.Optional;

/**
 * A number that steers a recommendation.
 *
 * @param name as people write it: {@code couple.write-factor}
 * @param kind how it is written
 * @param least that it may be
 * @param most that it may be; infinite where nothing bounds it
 * @param byDefault what it is where nobody says anything
 * @param meaning what it does, what a bare value would leave open
 * @param reason where the default comes from
 */
public record Weight(
    String name,
    Kind kind,
    double least,
    double most,
    double byDefault,
    String meaning,
    String reason) {

  /** How a value is written. */
  public enum Kind {
    /** With a decimal point, or without. */
    NUMBER,
    /** Without one. */
    WHOLE,
    /** As true or false, which count 1 and 0. */
    FLAG
  }

  public Weight {
    Objects.requireNonNull(name, "name");
    if (!(byDefault >= least && byDefault <= most)) {
      throw new IllegalArgumentException(name + " is " + byDefault + " by default");
    }
  }

  static Weight number(
      String name, double least, double most, double byDefault, String meaning, String reason) {
    return new Weight(name, Kind.NUMBER, least, most, byDefault, meaning, reason);
  }

  /** A factor: 0 takes away all, 1 leaves it, more adds. */
  static Weight factor(String name, double byDefault, String meaning, String reason) {
    return number(name, 0, Double.POSITIVE_INFINITY, byDefault, meaning, reason);
  }

  /** A part of a whole. */
  static Weight share(String name, double byDefault, String meaning, String reason) {
    return number(name, 0, 1, byDefault, meaning, reason);
  }

  static Weight count(String name, int least, int byDefault, String meaning, String reason) {
    return new Weight(name, Kind.WHOLE, least, Integer.MAX_VALUE, byDefault, meaning, reason);
  }

  static Weight flag(String name, boolean byDefault, String meaning, String reason) {
    return new Weight(name, Kind.FLAG, 0, 1, byDefault ? 1 : 0, meaning, reason);
  }

  /** What a value has to be, completes "has to be ...". */
  public String expected() {
    if (kind == Kind.FLAG) {
      return "true or false";
    }
    String what = kind == Kind.WHOLE ? "a whole number" : "a number";
    boolean bounded = kind == Kind.WHOLE ? most < Integer.MAX_VALUE : most < Double.MAX_VALUE;
    return bounded
        ? what + " from " + text(least) + " to " + text(most)
        : what + ", " + text(least) + " or more";
  }

  /** The value that a text stands for; empty where it is not one that this weight may have. */
  public Optional<Double> read(String text) {
    if (kind == Kind.FLAG) {
      return text.equals("true") || text.equals("false")
          ? Optional.of(text.equals("true") ? 1.0 : 0.0)
          : Optional.empty();
    }
    // No signs, exponents or words such as NaN: what is read is what is shown.
    String form = kind == Kind.WHOLE ? "\\d{1,9}" : "\\d{1,9}(\\.\\d{1,9})?|\\.\\d{1,9}";
    return text.matches(form)
        ? Optional.of(Double.valueOf(text)).filter(value -> value >= least && value <= most)
        : Optional.empty();
  }

  /** A value as people write it. */
  public String text(double value) {
    return switch (kind) {
      case FLAG -> Boolean.toString(value != 0);
      case WHOLE -> Integer.toString((int) value);
      case NUMBER -> Double.toString(value);
    };
  }
}
