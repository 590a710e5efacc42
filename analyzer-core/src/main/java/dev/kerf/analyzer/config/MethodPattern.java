package dev.kerf.analyzer.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method as a configuration names it: {@code com.acme.Db#query(String, Object...)}, or all
 * overloads of a name: {@code com.acme.Db#query}.
 *
 * @param type its declaring type; nested types with {@code $} or with a dot
 * @param name of the method
 * @param parameters their types, with or without packages; absent for all overloads
 */
public record MethodPattern(String type, String name, Optional<List<String>> parameters) {

  private static final String TYPE = "[\\p{L}_$][\\p{L}\\p{N}_$.]*";
  private static final Pattern FORM =
      Pattern.compile("(" + TYPE + ")#([\\p{L}_$][\\p{L}\\p{N}_$]*)(?:\\(([^()]*)\\))?");
  private static final Pattern TYPE_FORM = Pattern.compile(TYPE);

  public MethodPattern {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    parameters = parameters.map(List::copyOf);
  }

  /** Reads one; empty where the text has another form. */
  static Optional<MethodPattern> read(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    Optional<List<String>> parameters =
        Optional.ofNullable(form.group(3))
            .map(
                list ->
                    list.isBlank()
                        ? List.of()
                        : Pattern.compile(",").splitAsStream(list).map(String::strip).toList());
    return Optional.of(new MethodPattern(form.group(1), form.group(2), parameters));
  }

  static boolean isType(String text) {
    return TYPE_FORM.matcher(text).matches();
  }

  /** Whether both name one type; {@code Outer.Inner} and {@code Outer$Inner} do. */
  public static boolean isSameType(String written, String binaryName) {
    return written.equals(binaryName)
        || written.length() == binaryName.length()
            && written.replace('$', '.').equals(binaryName.replace('$', '.'));
  }

  /**
   * Whether a method of that name and these parameters is meant, wherever it is declared.
   *
   * @param parameterTypes erased binary names with {@code []} for arrays
   */
  public boolean matches(String methodName, List<String> parameterTypes) {
    if (!name.equals(methodName)) {
      return false;
    }
    if (parameters.isEmpty()) {
      return true;
    }
    List<String> wanted = parameters.get();
    if (wanted.size() != parameterTypes.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!isParameter(wanted.get(i), parameterTypes.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isParameter(String written, String erased) {
    String plain = written.replaceAll("<.*>", "").replace("...", "[]").strip();
    return isSameType(plain, erased)
        || erased.endsWith('.' + plain)
        || erased.endsWith('$' + plain);
  }

  @Override
  public String toString() {
    return type
        + '#'
        + name
        + parameters.map(list -> '(' + String.join(", ", list) + ')').orElse("");
  }
}
