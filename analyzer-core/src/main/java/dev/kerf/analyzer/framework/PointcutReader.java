package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.framework.Pointcut.Candidate;
import dev.kerf.analyzer.framework.Pointcut.Surroundings;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recursive descent over a pointcut: or, and, not, parentheses, designators. */
final class PointcutReader {

  /** Says that run time decides, or that the text is no pointcut. */
  private static final class Undecided extends Exception {
    private static final long serialVersionUID = 1;

    Undecided() {
      super("", null, false, false); // Never shown, so it needs no trace.
    }
  }

  /** Parentheses, negations and references within each other; more is no expression of a person. */
  private static final int MAX_DEPTH = 50;

  /** Designators of one expression, which are asked one within the other. */
  private static final int MAX_PARTS = 1000;

  private static final Pattern DESIGNATOR = Pattern.compile("\\s*(@?[\\w.$]+)\\s*\\(");

  private final String text;
  private final Surroundings surroundings;
  private int depth;
  private int parts;
  private int at;

  private PointcutReader(String text, Surroundings surroundings, int depth) {
    this.text = text;
    this.surroundings = surroundings;
    this.depth = depth;
  }

  static Optional<Predicate<Candidate>> read(String text, Surroundings surroundings) {
    try {
      return Optional.of(read(text, surroundings, 0));
    } catch (Undecided e) {
      return Optional.empty();
    }
  }

  private static Predicate<Candidate> read(String text, Surroundings surroundings, int depth)
      throws Undecided {
    PointcutReader reader = new PointcutReader(text, surroundings, depth);
    Predicate<Candidate> out = reader.either();
    reader.skipBlanks();
    if (reader.at < text.length()) {
      throw new Undecided();
    }
    return out;
  }

  private Predicate<Candidate> either() throws Undecided {
    Predicate<Candidate> left = both();
    while (take("||") || takeWord("or")) {
      left = left.or(both());
    }
    return left;
  }

  private Predicate<Candidate> both() throws Undecided {
    Predicate<Candidate> left = one();
    while (take("&&") || takeWord("and")) {
      left = left.and(one());
    }
    return left;
  }

  private Predicate<Candidate> one() throws Undecided {
    if (take("!") || takeWord("not")) {
      deeper();
      return one().negate();
    }
    if (take("(")) {
      deeper();
      Predicate<Candidate> inside = either();
      if (!take(")")) {
        throw new Undecided();
      }
      return inside;
    }
    Matcher designator = DESIGNATOR.matcher(text).region(at, text.length());
    if (!designator.lookingAt() || ++parts > MAX_PARTS) {
      throw new Undecided();
    }
    at = designator.end();
    return designator(designator.group(1), argument());
  }

  private void deeper() throws Undecided {
    if (++depth > MAX_DEPTH) {
      throw new Undecided();
    }
  }

  /** Up to the parenthesis that closes the designator's. */
  private String argument() throws Undecided {
    int open = 1;
    int start = at;
    while (at < text.length() && open > 0) {
      char c = text.charAt(at++);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    if (open > 0) {
      throw new Undecided();
    }
    return text.substring(start, at - 1).strip();
  }

  private Predicate<Candidate> designator(String name, String argument) throws Undecided {
    return switch (name) {
      case "execution" -> execution(argument);
      case "within" -> within(argument);
      case "this", "target" -> instance(surroundings.bound(argument));
      case "bean" -> candidate -> NamePattern.fits(argument, nameByConvention(candidate));
      case "@annotation" -> {
        String wanted = surroundings.bound(argument);
        yield candidate -> has(candidate.method().annotations(), wanted);
      }
      case "@within" -> {
        String wanted = surroundings.bound(argument);
        yield candidate -> has(candidate.declaring().annotations(), wanted);
      }
      case "@target" -> {
        String wanted = surroundings.bound(argument);
        yield candidate -> has(candidate.bean().annotations(), wanted);
      }
      default -> reference(name, argument);
    };
  }

  private Predicate<Candidate> reference(String name, String argument) throws Undecided {
    Optional<String> expression = surroundings.named(name.substring(name.lastIndexOf('.') + 1));
    if (!argument.isEmpty() || expression.isEmpty()) {
      throw new Undecided();
    }
    deeper();
    return read(expression.get(), surroundings, depth);
  }

  private static Predicate<Candidate> within(String argument) {
    AspectTypePattern pattern = new AspectTypePattern(withoutPlus(argument));
    return withoutPlus(argument).equals(argument)
        ? candidate -> pattern.fits(written(candidate.declaring().name()))
        : candidate -> candidate.upwards().stream().anyMatch(type -> pattern.fits(written(type)));
  }

  private static Predicate<Candidate> instance(String type) throws Undecided {
    if (!Pattern.matches("[\\w.$]+", type)) {
      throw new Undecided();
    }
    TypeName wanted = TypeName.of(type);
    return candidate -> candidate.application().isSubtype(candidate.bean().name(), wanted);
  }

  private static String nameByConvention(Candidate candidate) {
    String simple = candidate.bean().name().simpleName();
    return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
  }

  private static boolean has(List<ResolvedAnnotation> on, String wanted) {
    return on.stream()
        .anyMatch(
            found ->
                found.type().binaryName().equals(wanted)
                    || wanted.indexOf('.') < 0 && found.type().simpleName().equals(wanted));
  }

  /** {@code [modifiers] returned [type.]name(parameters)}; either pattern may be {@code *}. */
  private static Predicate<Candidate> execution(String signature) throws Undecided {
    int open = signature.indexOf('(');
    int close = signature.lastIndexOf(')');
    String[] words = signature.substring(0, Math.max(0, open)).strip().split("\\s+");
    if (close < open || words.length < 2) {
      throw new Undecided();
    }
    AspectTypePattern returned = new AspectTypePattern(words[words.length - 2]);
    String path = words[words.length - 1];
    int dot = path.lastIndexOf('.');
    String name = path.substring(dot + 1);
    Optional<AspectTypePattern> declaring =
        Optional.of(path.substring(0, Math.max(0, dot)))
            .filter(type -> !type.isEmpty())
            .map(type -> type.endsWith(".") ? type + ".*" : type) // shop..save: of any type there.
            .map(PointcutReader::withoutPlus) // What overrides a method has it anyway.
            .map(AspectTypePattern::new);
    Predicate<List<String>> parameters = parameters(signature.substring(open + 1, close).strip());
    return candidate ->
        NamePattern.fits(name, candidate.method().name().name())
            && returned.fitsSimplyOrWhole(candidate.method().returnType().erasedName())
            && parameters.test(candidate.method().name().parameters())
            && (declaring.isEmpty()
                || candidate.having().stream()
                    .anyMatch(type -> declaring.get().fits(written(type))));
  }

  /** {@code Service+} means a type and those below it. */
  private static String withoutPlus(String pattern) {
    return pattern.endsWith("+") ? pattern.substring(0, pattern.length() - 1) : pattern;
  }

  /** As a pattern writes it. */
  private static String written(TypeName type) {
    return type.binaryName().replace('$', '.');
  }

  private static Predicate<List<String>> parameters(String written) {
    List<AspectTypePattern> wanted = new ArrayList<>();
    int rest = -1;
    for (String one : written.isEmpty() ? new String[0] : written.split(",")) {
      rest = one.strip().equals("..") ? wanted.size() : rest;
      wanted.add(new AspectTypePattern(one.strip()));
    }
    int any = rest;
    return given -> {
      int fixed = any < 0 ? wanted.size() : wanted.size() - 1;
      if (any < 0 ? given.size() != fixed : given.size() < fixed) {
        return false;
      }
      for (int i = 0; i < wanted.size(); i++) {
        int position = any >= 0 && i > any ? given.size() - wanted.size() + i : i;
        if (i != any && !wanted.get(i).fitsSimplyOrWhole(given.get(position))) {
          return false;
        }
      }
      return true;
    };
  }

  private boolean take(String symbol) {
    skipBlanks();
    boolean found = text.startsWith(symbol, at);
    at += found ? symbol.length() : 0;
    return found;
  }

  private boolean takeWord(String word) {
    skipBlanks();
    int end = at + word.length();
    boolean found =
        text.startsWith(word, at)
            && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
    at = found ? end : at;
    return found;
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
