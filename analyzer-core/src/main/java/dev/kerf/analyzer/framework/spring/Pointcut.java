package dev.kerf.analyzer.framework.spring;

import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A pointcut of AspectJ as far as names decide it: {@code execution}, {@code within}, {@code
 * \@annotation}, {@code \@within}, joined by {@code &&}, {@code ||} and {@code !}, and references
 * to named ones. What looks at objects at run time is not decided here.
 */
final class Pointcut {

  /**
   * A method that advice may apply to.
   *
   * @param declaring the types of its hierarchy that have it, as their own or inherited
   * @param own the binary name of the type it stands in
   * @param parameters erased types
   */
  record Candidate(
      List<String> declaring,
      String own,
      String name,
      List<String> parameters,
      String returnType,
      List<ResolvedAnnotation> onMethod,
      List<ResolvedAnnotation> onType) {}

  private static final int MAX_REFERENCES = 8;

  private final Function<String, Optional<String>> named;
  private final Function<String, String> annotation;
  private final String text;
  private final int depth;
  private int at;

  private Pointcut(
      String text,
      Function<String, Optional<String>> named,
      Function<String, String> annotation,
      int depth) {
    this.text = text;
    this.named = named;
    this.annotation = annotation;
    this.depth = depth;
  }

  /**
   * Reads a pointcut.
   *
   * @param named the expressions of named pointcuts, by name
   * @param annotation the type of an annotation that the advice binds to a parameter, by the
   *     parameter's name; other names stay as they are
   * @return empty where names alone do not decide it
   */
  static Optional<Predicate<Candidate>> read(
      String text, Function<String, Optional<String>> named, Function<String, String> annotation) {
    return read(text, named, annotation, MAX_REFERENCES);
  }

  private static Optional<Predicate<Candidate>> read(
      String text,
      Function<String, Optional<String>> named,
      Function<String, String> annotation,
      int depth) {
    Pointcut reader = new Pointcut(text, named, annotation, depth);
    Predicate<Candidate> out = depth == 0 ? null : reader.either();
    reader.skip();
    return out == null || reader.at < text.length() ? Optional.empty() : Optional.of(out);
  }

  private Predicate<Candidate> either() {
    Predicate<Candidate> left = both();
    while (left != null && (take("||") || take(" or "))) {
      Predicate<Candidate> right = both();
      left = right == null ? null : left.or(right);
    }
    return left;
  }

  private Predicate<Candidate> both() {
    Predicate<Candidate> left = one();
    while (left != null && (take("&&") || take("and "))) {
      Predicate<Candidate> right = one();
      left = right == null ? null : left.and(right);
    }
    return left;
  }

  private Predicate<Candidate> one() {
    if (take("!")) {
      Predicate<Candidate> negated = one();
      return negated == null ? null : negated.negate();
    }
    if (take("(")) {
      Predicate<Candidate> inner = either();
      return inner != null && take(")") ? inner : null;
    }
    skip();
    int open = text.indexOf('(', at);
    int close = open < 0 ? -1 : closing(open);
    if (close < 0) {
      return null;
    }
    String designator = text.substring(at, open).strip();
    String argument = text.substring(open + 1, close).strip();
    at = close + 1;
    return switch (designator) {
      case "execution" -> execution(argument);
      case "within" -> {
        Pattern type = type(argument);
        yield candidate -> type.matcher(candidate.own()).matches();
      }
      case "@annotation" -> {
        String wanted = annotation.apply(argument);
        yield candidate -> has(candidate.onMethod(), wanted);
      }
      case "@within", "@target" -> {
        String wanted = annotation.apply(argument);
        yield candidate -> has(candidate.onType(), wanted);
      }
      default -> reference(designator, argument);
    };
  }

  private Predicate<Candidate> reference(String designator, String argument) {
    if (!argument.isEmpty()) {
      return null;
    }
    String name = designator.substring(designator.lastIndexOf('.') + 1);
    return named
        .apply(name)
        .flatMap(expression -> read(expression, named, annotation, depth - 1))
        .orElse(null);
  }

  private static boolean has(List<ResolvedAnnotation> on, String wanted) {
    return on.stream()
        .anyMatch(
            found ->
                found.type().binaryName().equals(wanted)
                    || wanted.indexOf('.') < 0 && found.type().simpleName().equals(wanted));
  }

  // ---- execution ----------------------------------------------------------------------------

  /** {@code [modifiers] returned [type.]name(parameters)}. */
  private static Predicate<Candidate> execution(String signature) {
    int open = signature.indexOf('(');
    int close = signature.lastIndexOf(')');
    if (open < 0 || close < open) {
      return null;
    }
    String[] words = signature.substring(0, open).strip().split("\\s+");
    if (words.length < 2) {
      return null;
    }
    String path = words[words.length - 1];
    Pattern returned = type(words[words.length - 2]);
    int dot = path.lastIndexOf('.');
    Optional<Pattern> declaring =
        dot < 0
            ? Optional.empty()
            : Optional.of(
                type(
                    path.charAt(dot - 1) == '.'
                        ? path.substring(0, dot) + ".*"
                        : path.substring(0, dot)));
    Pattern name = Pattern.compile(path.substring(dot + 1).replace("*", "[\\w$]*"));
    Predicate<List<String>> parameters = parameters(signature.substring(open + 1, close).strip());
    return candidate ->
        name.matcher(candidate.name()).matches()
            && (returned.matcher(candidate.returnType()).matches()
                || returned.matcher(simple(candidate.returnType())).matches())
            && parameters.test(candidate.parameters())
            && declaring
                .map(
                    type ->
                        candidate.declaring().stream()
                            .anyMatch(each -> type.matcher(each).matches()))
                .orElse(true);
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static Predicate<List<String>> parameters(String written) {
    if (written.equals("..")) {
      return given -> true;
    }
    List<String> wanted = new ArrayList<>();
    for (String one : written.isEmpty() ? new String[0] : written.split(",")) {
      wanted.add(one.strip());
    }
    int rest = wanted.indexOf("..");
    return given -> {
      int fixed = rest < 0 ? wanted.size() : wanted.size() - 1;
      if (rest < 0 ? given.size() != fixed : given.size() < fixed) {
        return false;
      }
      for (int i = 0; i < wanted.size(); i++) {
        int position = rest >= 0 && i > rest ? given.size() - wanted.size() + i : i;
        if (i != rest && !isType(wanted.get(i), given.get(position))) {
          return false;
        }
      }
      return true;
    };
  }

  private static boolean isType(String wanted, String given) {
    Pattern pattern = type(wanted);
    return pattern.matcher(given).matches() || pattern.matcher(simple(given)).matches();
  }

  /** A type pattern: {@code *} within a name, {@code ..} across packages; {@code +} is widened. */
  private static Pattern type(String written) {
    String pattern = written.endsWith("+") ? written.substring(0, written.length() - 1) : written;
    if (pattern.equals("*")) {
      return Pattern.compile(".*");
    }
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (pattern.startsWith("..", i)) {
        regex.append("\\.(?:.*\\.)?");
        i++;
      } else if (c == '*') {
        regex.append("[^.]*");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }

  // ---- characters ---------------------------------------------------------------------------

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean take(String token) {
    skip();
    boolean found = text.startsWith(token.strip(), at);
    at += found ? token.strip().length() : 0;
    return found;
  }

  private int closing(int open) {
    int depthOfBrackets = 0;
    for (int i = open; i < text.length(); i++) {
      depthOfBrackets += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depthOfBrackets == 0) {
        return i;
      }
    }
    return -1;
  }
}
