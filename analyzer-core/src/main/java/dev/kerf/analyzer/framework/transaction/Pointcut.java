package dev.kerf.analyzer.framework.transaction;

import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pointcut of Spring: {@code execution}, {@code within}, {@code this}, {@code target}, {@code
 * bean}, and annotations, joined by and, or, not. Parameter types of {@code execution} are not
 * compared. A designator that is not known here fits nothing.
 */
sealed interface Pointcut {

  /**
   * A method of a bean.
   *
   * @param bean the class of the bean
   * @param declaring the class that declares the method, the bean's or one above it
   */
  record Candidate(
      ResolvedType bean,
      ResolvedType declaring,
      ResolvedMethod method,
      ResolvedApplication application,
      AnnotationFinder annotations) {}

  boolean fits(Candidate candidate);

  /** Both or one of two. */
  record Joined(boolean both, Pointcut left, Pointcut right) implements Pointcut {
    @Override
    public boolean fits(Candidate candidate) {
      return both
          ? left.fits(candidate) && right.fits(candidate)
          : left.fits(candidate) || right.fits(candidate);
    }
  }

  /** What another does not fit. */
  record Not(Pointcut other) implements Pointcut {
    @Override
    public boolean fits(Candidate candidate) {
      return !other.fits(candidate);
    }
  }

  /** Nothing. */
  record Unknown(String designator) implements Pointcut {
    @Override
    public boolean fits(Candidate candidate) {
      return false;
    }
  }

  /** {@code execution(* shop..*Service.save*(..))}; either pattern may be {@code *}. */
  record Execution(String type, String method) implements Pointcut {
    @Override
    public boolean fits(Candidate candidate) {
      return NamePattern.fits(method, candidate.method().name().name())
          && (isType(type, candidate.declaring().name()) || isInherited(candidate));
    }

    private boolean isInherited(Candidate candidate) {
      return supertypes(candidate).stream()
          .filter(above -> isType(type, above.name()))
          .flatMap(above -> above.methods().stream())
          .anyMatch(other -> other.name().name().equals(candidate.method().name().name()));
    }

    private static List<ResolvedType> supertypes(Candidate candidate) {
      List<ResolvedType> out = new ArrayList<>(List.of(candidate.bean()));
      for (int i = 0; i < out.size(); i++) {
        List<JavaType.ClassType> above = new ArrayList<>(out.get(i).interfaces());
        out.get(i).superclass().ifPresent(above::add);
        above.stream()
            .map(type -> candidate.application().type(type.name()))
            .flatMap(Optional::stream)
            .filter(found -> !out.contains(found))
            .forEach(out::add);
      }
      return out;
    }
  }

  /** {@code within(shop..*)}: the class that declares the method. */
  record Within(String type) implements Pointcut {
    @Override
    public boolean fits(Candidate candidate) {
      return isType(type, candidate.declaring().name());
    }
  }

  /** {@code this(T)} and {@code target(T)}: the bean is one. */
  record Instance(String type) implements Pointcut {
    @Override
    public boolean fits(Candidate candidate) {
      return isName(type)
          && candidate.application().isSubtype(candidate.bean().name(), TypeName.of(type));
    }
  }

  /** {@code bean(*Service)}, by the name that the class has by convention. */
  record Bean(String name) implements Pointcut {
    @Override
    public boolean fits(Candidate candidate) {
      String simple = candidate.bean().name().simpleName();
      String byConvention = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
      return NamePattern.fits(name, byConvention);
    }
  }

  /** {@code @within}, {@code @target} and {@code @annotation}. */
  record Annotated(String annotation, boolean method) implements Pointcut {
    @Override
    public boolean fits(Candidate candidate) {
      return candidate
          .annotations()
          .has(
              method ? candidate.method().annotations() : candidate.bean().annotations(),
              Set.of(annotation));
    }
  }

  /** Whether a pattern such as {@code shop..*Service+} names a type. */
  private static boolean isType(String pattern, TypeName type) {
    String plain = pattern.endsWith("+") ? pattern.substring(0, pattern.length() - 1) : pattern;
    return plain.equals("*") || Pattern.matches(regex(plain), type.binaryName().replace('$', '.'));
  }

  /** {@code *} stands for a part of one name, {@code ..} for any packages. */
  private static String regex(String pattern) {
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
    return regex.toString();
  }

  private static boolean isName(String text) {
    return text.matches("[\\w.$]+");
  }

  /** Reads an expression. */
  static Pointcut parse(String expression) {
    return new Parser(expression).or();
  }

  /** Recursive descent: or, and, not, parentheses, designators. */
  final class Parser {

    private static final Pattern DESIGNATOR = Pattern.compile("\\s*(@?\\w+)\\s*\\(");
    private static final Pattern EXECUTION =
        Pattern.compile("(?:.*\\s)?(?:([\\w.*$+]+)\\.)?([\\w*]+)\\s*\\(.*");

    /** Deeper ones are cut off. */
    private static final int MAX_DEPTH = 50;

    private final String text;
    private int at;
    private int depth;

    Parser(String text) {
      this.text = text;
    }

    Pointcut or() {
      Pointcut left = and();
      while (take("||") || takeWord("or")) {
        left = new Joined(false, left, and());
      }
      return left;
    }

    private Pointcut and() {
      Pointcut left = not();
      while (take("&&") || takeWord("and")) {
        left = new Joined(true, left, not());
      }
      return left;
    }

    private Pointcut not() {
      if (take("!") || takeWord("not")) {
        return ++depth > MAX_DEPTH ? new Unknown("!") : new Not(not());
      }
      if (take("(")) {
        Pointcut inside = ++depth > MAX_DEPTH ? new Unknown("(") : or();
        take(")");
        return inside;
      }
      Matcher designator = DESIGNATOR.matcher(text).region(at, text.length());
      if (!designator.lookingAt()) {
        at = text.length();
        return new Unknown(text);
      }
      at = designator.end();
      return designator(designator.group(1), argument());
    }

    /** Up to the parenthesis that closes the designator's. */
    private String argument() {
      int open = 1;
      int start = at;
      while (at < text.length() && open > 0) {
        char c = text.charAt(at++);
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      return text.substring(start, open == 0 ? at - 1 : at).strip();
    }

    private static Pointcut designator(String name, String argument) {
      return switch (name) {
        case "execution" -> execution(argument);
        case "within" -> new Within(argument);
        case "this", "target" -> new Instance(argument);
        case "bean" -> new Bean(argument);
        case "@within", "@target" -> new Annotated(argument, false);
        case "@annotation" -> new Annotated(argument, true);
        default -> new Unknown(name);
      };
    }

    private static Pointcut execution(String argument) {
      Matcher parts = EXECUTION.matcher(argument);
      if (!parts.matches()) {
        return new Unknown(argument);
      }
      return new Execution(parts.group(1) == null ? "*" : parts.group(1), parts.group(2));
    }

    private boolean take(String symbol) {
      skipBlanks();
      if (text.startsWith(symbol, at)) {
        at += symbol.length();
        return true;
      }
      return false;
    }

    private boolean takeWord(String word) {
      skipBlanks();
      int end = at + word.length();
      if (text.startsWith(word, at)
          && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)))) {
        at = end;
        return true;
      }
      return false;
    }

    private void skipBlanks() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
  }
}
