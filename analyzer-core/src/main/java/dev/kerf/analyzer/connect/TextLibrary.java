package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.connect.TextValue.Built;
import dev.kerf.analyzer.connect.TextValue.Listed;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the methods of builders, collections and other libraries do to texts. */
final class TextLibrary {

  private static final Set<String> TEXTS =
      Set.of(
          "java.lang.String",
          "java.lang.CharSequence",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer");

  private static final Set<String> BUILDERS =
      Set.of(
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.lang.AbstractStringBuilder",
          "java.lang.Appendable",
          "java.io.StringWriter",
          "java.io.Writer");
  private static final TypeName JOINER = TypeName.of("java.util.StringJoiner");
  private static final TypeName COLLECTOR = TypeName.of("java.util.stream.Collectors");
  private static final Set<String> SAME_TEXT =
      Set.of(
          "toString",
          "trim",
          "strip",
          "stripLeading",
          "stripTrailing",
          "intern",
          "stripIndent",
          "translateEscapes",
          "getName",
          "getCanonicalName",
          "get",
          "orElseThrow",
          "build",
          "getBuffer",
          "toCharArray",
          "repeat");
  private static final Set<String> SAME_AS_FIRST =
      Set.of(
          "requireNonNull",
          "checkNotNull",
          "ofNullable",
          "trimToEmpty",
          "defaultString",
          "defaultIfEmpty",
          "normalizeSpace",
          "nativeSQL",
          "nullToEmpty",
          "on");

  /** What makes a name safe leaves it the name that it is. */
  private static final Pattern QUOTING = Pattern.compile("escape|encode|quote|sanitize");

  private static final Set<String> LIST_FACTORIES =
      Set.of("asList", "of", "singletonList", "singleton", "newArrayList", "newHashSet", "entry");
  private static final Set<String> SAME_LIST =
      Set.of(
          "stream",
          "parallelStream",
          "iterator",
          "values",
          "entrySet",
          "sorted",
          "distinct",
          "filter",
          "toList",
          "toArray",
          "subList",
          "unmodifiableList",
          "peek",
          "limit",
          "skip",
          "build",
          "boxed",
          "flatMap");

  private TextLibrary() {}

  /** Whether a method without arguments gives the text that it is called on, or one like it. */
  static boolean isSameText(String method) {
    return SAME_TEXT.contains(method);
  }

  /** Whether objects of a type are texts. */
  static boolean isText(String type) {
    return TEXTS.contains(type);
  }

  static boolean isBuilder(String type) {
    return BUILDERS.contains(type);
  }

  /** Whether objects of a type carry texts and can be changed. */
  static boolean isChangeable(String type) {
    return isBuilder(type)
        || SqlClauses.isBuilder(type)
        || type.equals(JOINER.binaryName())
        || type.endsWith("[]")
        || isCollection(type);
  }

  private static boolean isCollection(String type) {
    return type.startsWith("java.util.")
        && (type.endsWith("List")
            || type.endsWith("Set")
            || type.endsWith("Map")
            || type.endsWith("Collection")
            || type.endsWith("Deque")
            || type.endsWith("Vector")
            || type.endsWith("Properties")
            || type.endsWith("Hashtable"));
  }

  // ---- builders -----------------------------------------------------------------------------

  /** What a builder holds after a call; absent where the call only asks. */
  static Optional<TextValue> changed(
      String method, TextValue receiver, List<Texts> texts, List<TextValue> arguments) {
    Texts before = receiver.asTexts();
    return switch (method) {
      case "append", "write" ->
          texts.isEmpty() ? Optional.empty() : Optional.of(before.then(texts.get(0)));
      case "insert" -> {
        Texts added = texts.get(texts.size() - 1);
        boolean first = isZero(arguments.get(0));
        yield Optional.of(first ? added.then(before) : before.then(added));
      }
      case "setLength", "delete" ->
          isZero(arguments.get(0)) ? Optional.of(Texts.BLANK) : Optional.empty();
      default -> Optional.empty();
    };
  }

  static boolean isZero(TextValue value) {
    return value.equals(Texts.of("0"));
  }

  // ---- creations ----------------------------------------------------------------------------

  static Optional<TextValue> created(String type, List<TextValue> arguments, List<Texts> texts) {
    if (isBuilder(type) || type.equals("java.lang.String")) {
      return Optional.of(arguments.isEmpty() ? Texts.BLANK : texts.get(0));
    }
    if (type.equals(JOINER.binaryName())) {
      return Optional.of(joining(JOINER, texts).with("parts", Listed.EMPTY));
    }
    if (!isCollection(type)) {
      return Optional.empty();
    }
    return Optional.of(
        !arguments.isEmpty() && arguments.get(0) instanceof Listed copied ? copied : Listed.EMPTY);
  }

  private static Built joining(TypeName type, List<Texts> texts) {
    Built out = Built.of(type);
    String[] names = {"separator", "prefix", "suffix"};
    for (int i = 0; i < Math.min(names.length, texts.size()); i++) {
      out = out.with(names[i], texts.get(i));
    }
    return out;
  }

  /** The text of a string joiner. */
  static Optional<Texts> joined(Built object) {
    return object.type().equals(JOINER) && object.fields().get("parts") instanceof Listed parts
        ? Optional.of(joined(object, parts))
        : Optional.empty();
  }

  private static Texts joined(Built joining, Listed parts) {
    return part(joining, "prefix")
        .then(parts.joined(part(joining, "separator")))
        .then(part(joining, "suffix"));
  }

  private static Texts part(Built joining, String name) {
    return Optional.ofNullable(joining.fields().get(name))
        .map(TextValue::asTexts)
        .orElse(Texts.BLANK);
  }

  // ---- collections --------------------------------------------------------------------------

  /** What a collection holds after a call; absent where the call only asks. */
  static Optional<Listed> changedList(String method, Listed list, List<TextValue> arguments) {
    int count = arguments.size();
    return switch (method) {
      case "add", "addFirst", "addLast", "offer", "push", "addElement" ->
          count == 0
              ? Optional.empty()
              : Optional.of(list.with(Optional.empty(), arguments.get(count - 1)));
      case "put", "putIfAbsent", "setProperty" ->
          count < 2
              ? Optional.empty()
              : Optional.of(list.with(Optional.of(arguments.get(0).asTexts()), arguments.get(1)));
      case "addAll", "putAll" ->
          count > 0 && arguments.get(count - 1) instanceof Listed other
              ? Optional.of(list.and(other))
              : Optional.empty();
      case "clear" -> Optional.of(Listed.EMPTY);
      default -> Optional.empty();
    };
  }

  static Optional<TextValue> ofList(String method, Listed list, List<TextValue> arguments) {
    if (SAME_LIST.contains(method)) {
      return Optional.of(list);
    }
    return switch (method) {
      case "get", "getProperty", "getOrDefault", "remove" ->
          arguments.isEmpty()
              ? list.element(Optional.empty())
              : list.element(Optional.of(arguments.get(0).asTexts()));
      case "next", "getValue", "peek", "pop", "poll", "getFirst", "getLast", "elementAt" ->
          list.element(Optional.empty());
      case "collect" ->
          !arguments.isEmpty()
                  && arguments.get(0) instanceof Built collector
                  && collector.type().equals(COLLECTOR)
              ? Optional.of(joined(collector, list))
              : Optional.of(list);
      // The function's result, once: what it is made of is the same for every element.
      case "map", "mapToObj" ->
          arguments.isEmpty() ? Optional.of(list) : Optional.of(Listed.of(arguments));
      default -> Optional.empty();
    };
  }

  // ---- other libraries ----------------------------------------------------------------------

  static Optional<TextValue> ofLibrary(
      String owner,
      String method,
      TextValue receiver,
      List<TextValue> arguments,
      List<Texts> texts) {
    if (receiver instanceof Built joiner && joiner.type().equals(JOINER)) {
      return joining(joiner, method, arguments);
    }
    if (owner.equals(COLLECTOR.binaryName()) && method.equals("joining")) {
      return Optional.of(joining(COLLECTOR, texts));
    }
    if (method.equals("join")) {
      return joinedBy(receiver, arguments);
    }
    if (owner.equals("java.lang.Class") && method.equals("getSimpleName") && receiver != null) {
      return Optional.of(receiver.asTexts().map(TextLibrary::simpleName));
    }
    boolean collections =
        owner.startsWith("java.util.") && !owner.equals("java.util.Optional")
            || owner.startsWith("com.google.common.collect.");
    if (collections && (LIST_FACTORIES.contains(method) || method.equals("ofEntries"))) {
      return Optional.of(listed(owner, method, arguments));
    }
    if (collections && method.equals("builder")) {
      return Optional.of(Listed.EMPTY);
    }
    boolean quotes =
        QUOTING.matcher(method).lookingAt() && !texts.isEmpty() && !owner.startsWith("java.");
    if (quotes) {
      return Optional.of(texts.get(texts.size() - 1));
    }
    boolean replaces =
        owner.endsWith(".StringUtils")
            && (method.equals("replace") || method.equals("replaceOnce"))
            && arguments.size() == 3;
    if (replaces) {
      return Optional.of(
          TextStrings.of("replace", arguments.get(0), List.of(), texts.subList(1, 3)));
    }
    boolean wraps = collections && (method.startsWith("unmodifiable") || method.startsWith("copy"));
    if (!arguments.isEmpty()
        && (SAME_AS_FIRST.contains(method)
            || wraps
            || method.equals("of") && owner.equals("java.util.Optional")
            || method.equals("trim") && arguments.size() == 1)) {
      return Optional.of(arguments.get(0));
    }
    if (method.equals("orElse") && receiver != null) {
      return Optional.of(receiver.or(arguments.get(0)));
    }
    boolean same = receiver instanceof Texts && arguments.isEmpty() && SAME_TEXT.contains(method);
    return same && !isHoleOnly(receiver) ? Optional.of(receiver) : Optional.empty();
  }

  /** What nothing is known of stays the result of the call: that is what has to be explained. */
  private static boolean isHoleOnly(TextValue value) {
    return value instanceof Texts texts
        && texts.first().hasHoles()
        && texts.first().text().length() == 1
        && HoleName.parameter(texts.first().holes().get(0)).isEmpty();
  }

  private static Optional<TextValue> joining(
      Built joiner, String method, List<TextValue> arguments) {
    return switch (method) {
      case "toString" -> joined(joiner).map(TextValue.class::cast);
      case "add" ->
          joiner.fields().get("parts") instanceof Listed parts && !arguments.isEmpty()
              ? Optional.of(joiner.with("parts", parts.with(Optional.empty(), arguments.get(0))))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** {@code Joiner.on(",").join(list)}, {@code StringUtils.join(list, ",")}. */
  private static Optional<TextValue> joinedBy(TextValue receiver, List<TextValue> arguments) {
    Optional<Listed> list =
        arguments.stream().filter(Listed.class::isInstance).map(Listed.class::cast).findFirst();
    Optional<Texts> separator =
        receiver instanceof Texts on
            ? Optional.of(on)
            : arguments.stream().filter(Texts.class::isInstance).map(Texts.class::cast).findFirst();
    return list.map(elements -> elements.joined(separator.orElse(Texts.BLANK)));
  }

  private static SqlText simpleName(SqlText name) {
    String known = name.text();
    int last = Math.max(known.lastIndexOf('.'), known.lastIndexOf('$'));
    return name.hasHoles() ? name : SqlText.of(known.substring(last + 1));
  }

  private static Listed listed(String owner, String method, List<TextValue> arguments) {
    boolean map = owner.endsWith("Map") || method.equals("entry");
    if (map && !method.equals("ofEntries")) {
      Listed out = Listed.EMPTY;
      for (int i = 0; i + 1 < arguments.size(); i += 2) {
        out = out.with(Optional.of(arguments.get(i).asTexts()), arguments.get(i + 1));
      }
      return out;
    }
    Listed out = Listed.EMPTY;
    for (TextValue argument : arguments) {
      out = argument instanceof Listed list ? out.and(list) : out.with(Optional.empty(), argument);
    }
    return out;
  }
}
