package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.Locals;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Methods of the application that read a text piece by piece and put it together again: they number
 * its parameters, take remarks out of it, or turn it into another dialect. No piece of it can be
 * followed, yet what they give is that text, as far as its tables go.
 */
final class TextRewriting {

  /** What takes a text apart that it is called on. */
  private static final Set<String> PIECES =
      Set.of(
          "charAt",
          "codePointAt",
          "toCharArray",
          "chars",
          "codePoints",
          "getChars",
          "split",
          "lines",
          "substring");

  /** What takes a text apart that it is given. */
  private static final Set<String> READERS =
      Set.of(
          "java.util.StringTokenizer",
          "java.util.Scanner",
          "java.io.StringReader",
          "java.text.StringCharacterIterator");

  private static final Set<String> REPLACING =
      Set.of("replaceAll", "replaceFirst", "appendReplacement", "appendTail");

  private final MethodIndex methods;
  private final Map<MethodName, OptionalInt> known = new HashMap<>();

  TextRewriting(MethodIndex methods) {
    this.methods = methods;
  }

  /**
   * The text that a method gives, more or less as it was given it; none where it is no such one.
   */
  Optional<TextValue> of(MethodName method, String type, List<TextValue> arguments) {
    if (!TextLibrary.isText(type)) {
      return Optional.empty();
    }
    OptionalInt parameter = known.computeIfAbsent(method, this::search);
    return parameter.isPresent()
            && parameter.getAsInt() < arguments.size()
            && arguments.get(parameter.getAsInt()) instanceof Texts text
            && mayBeStatement(text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Of a name that is put into another case the wording is all that counts. */
  private static boolean mayBeStatement(Texts text) {
    return TextTemplates.isStatement(text) || HoleName.isParameter(text);
  }

  /** Where the method itself has no body, those that override it tell. */
  private OptionalInt search(MethodName method) {
    Optional<ResolvedBody> body = methods.find(method).flatMap(ResolvedMethod::body);
    if (body.isPresent()) {
      return rewritten(method, body.get());
    }
    return methods.overrides(method).stream()
        .map(override -> methods.find(override).flatMap(ResolvedMethod::body))
        .flatMap(Optional::stream)
        .map(found -> rewritten(method, found))
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  private static OptionalInt rewritten(MethodName method, ResolvedBody body) {
    boolean together =
        IntStream.range(0, body.body().size()).anyMatch(term -> isPutTogether(body, term));
    return together
        ? IntStream.range(0, body.body().size())
            .flatMap(term -> takenApart(body, term))
            .filter(parameter -> isText(method, parameter))
            .findFirst()
        : OptionalInt.empty();
  }

  private static boolean isText(MethodName method, int parameter) {
    return parameter < method.parameters().size()
        && TextLibrary.isText(method.parameters().get(parameter));
  }

  private static boolean isPutTogether(ResolvedBody body, int term) {
    if (!(body.body().get(term) instanceof Term.Call call)) {
      return false;
    }
    String owner = owner(body, term);
    return TextLibrary.isBuilder(owner) && call.name().equals("append")
        || owner.equals("java.util.regex.Matcher") && REPLACING.contains(call.name());
  }

  private static IntStream takenApart(ResolvedBody body, int term) {
    if (body.body().get(term) instanceof Term.New created && !created.arguments().isEmpty()) {
      return READERS.contains(body.type(term).erasedName())
          ? parameter(body, created.arguments().get(0))
          : IntStream.empty();
    }
    if (!(body.body().get(term) instanceof Term.Call call)) {
      return IntStream.empty();
    }
    boolean given = !call.arguments().isEmpty();
    if (given
        && call.name().equals("matcher")
        && owner(body, term).equals("java.util.regex.Pattern")) {
      return parameter(body, call.arguments().get(0));
    }
    return call.receiver() >= 0 && PIECES.contains(call.name())
        ? parameter(body, call.receiver())
        : IntStream.empty();
  }

  private static String owner(ResolvedBody body, int call) {
    return body.method(call).map(target -> target.method().owner().binaryName()).orElse("");
  }

  private static IntStream parameter(ResolvedBody body, int term) {
    return Locals.parameter(body, term).stream().mapToInt(Integer::intValue);
  }
}
