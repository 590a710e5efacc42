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
 * from: {@code $0} is the first parameter of the sending method, {@code shop.Keys.sql(long)} what a
 * method gives, {@code shop.Dao#table} what a field holds; anything else is a plain name.
 */
final class HoleName {

  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
  private static final Pattern RESULT = Pattern.compile("(.+)\\.([^.(]+)\\((.*)\\)");
  private static final Pattern FIELD = Pattern.compile("(.+)#(.+)");

  private HoleName() {}

  static String ofParameter(int index) {
    return "$" + index;
  }

  static String ofResult(MethodName method) {
    return method.toString();
  }

  static String ofField(TypeName declaring, String name) {
    return declaring.binaryName() + '#' + name;
  }

  static boolean isParameter(String name) {
    return PARAMETER.matcher(name).matches();
  }

  /**
   * What stands behind a hole.
   *
   * @param sender the method whose parameters {@code $0}, {@code $1} are
   */
  static Optional<UnresolvedCause> cause(String name, MethodName sender) {
    Matcher parameter = PARAMETER.matcher(name);
    if (parameter.matches()) {
      return Optional.of(
          new UnresolvedCause.Parameter(sender, Integer.parseInt(parameter.group(1))));
    }
    Matcher result = RESULT.matcher(name);
    if (result.matches()) {
      List<String> parameters =
          result.group(3).isEmpty() ? List.of() : List.of(result.group(3).split(","));
      return Optional.of(
          new UnresolvedCause.Result(
              new MethodName(TypeName.of(result.group(1)), result.group(2), parameters)));
    }
    Matcher field = FIELD.matcher(name);
    return field.matches()
        ? Optional.of(new UnresolvedCause.Field(TypeName.of(field.group(1)), field.group(2)))
        : Optional.empty();
  }

  /** The name for people: {@code Keys.sql}, {@code table}. */
  static String shown(String name) {
    Matcher result = RESULT.matcher(name);
    if (result.matches()) {
      return result.group(1).replaceFirst(".*\\.", "") + '.' + result.group(2);
    }
    Matcher field = FIELD.matcher(name);
    return field.matches() ? field.group(2) : name;
  }
}
