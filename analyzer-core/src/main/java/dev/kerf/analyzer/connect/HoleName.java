package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.UnresolvedCause;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the holes of a text are called, so that a later stage can tell where the unknown part comes
 * from: {@code $0@shop.Dao.run(long)} is the first parameter of a method, {@code
 * shop.Keys.sql(long)} what a method gives, {@code shop.Dao#table} what a field holds; anything
 * else is a plain name.
 */
final class HoleName {

  private static final Pattern RESULT = Pattern.compile("([^$@(][^@(]*)\\.([^.(]+)\\((.*)\\)");
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)@(.*)");
  private static final Pattern FIELD = Pattern.compile("([^#]+)#(.+)");

  private HoleName() {}

  static String ofParameter(MethodName method, int index) {
    return "$" + index + '@' + method;
  }

  static String ofResult(MethodName method) {
    return method.toString();
  }

  static String ofField(TypeName declaring, String name) {
    return declaring.binaryName() + '#' + name;
  }

  /** The parameter that a hole stands for. */
  static Optional<UnresolvedCause.Parameter> parameter(String name) {
    if (name.isEmpty() || name.charAt(0) != '$') {
      return Optional.empty();
    }
    Matcher parameter = PARAMETER.matcher(name);
    return parameter.matches()
        ? method(parameter.group(2))
            .map(
                method ->
                    new UnresolvedCause.Parameter(method, Integer.parseInt(parameter.group(1))))
        : Optional.empty();
  }

  /** Whether a text is a parameter and nothing else. */
  static boolean isParameter(Texts text) {
    return text.alternatives().size() == 1
        && text.first().text().length() == 1
        && text.first().hasHoles()
        && parameter(text.first().holes().get(0)).isPresent();
  }

  private static Optional<MethodName> method(String name) {
    Matcher result = RESULT.matcher(name);
    if (!result.matches()) {
      return Optional.empty();
    }
    List<String> parameters =
        result.group(3).isEmpty() ? List.of() : List.of(result.group(3).split(","));
    return Optional.of(new MethodName(TypeName.of(result.group(1)), result.group(2), parameters));
  }

  /** What stands behind a hole. */
  static Optional<UnresolvedCause> cause(String name) {
    Optional<UnresolvedCause> cause =
        parameter(name)
            .map(UnresolvedCause.class::cast)
            .or(() -> method(name).map(UnresolvedCause.Result::new));
    if (cause.isPresent()) {
      return cause;
    }
    Matcher field = FIELD.matcher(name);
    return field.matches()
        ? Optional.of(new UnresolvedCause.Field(TypeName.of(field.group(1)), field.group(2)))
        : Optional.empty();
  }

  /** The name for people: {@code Keys.sql}, {@code table}, {@code $0}. */
  static String shown(String name) {
    Optional<UnresolvedCause> cause = cause(name);
    if (cause.isEmpty()) {
      return name;
    }
    if (cause.get() instanceof UnresolvedCause.Result result) {
      return result.owner().simpleName() + '.' + result.method().name();
    }
    return cause.get() instanceof UnresolvedCause.Field field
        ? field.name()
        : name.substring(0, name.indexOf('@'));
  }
}
