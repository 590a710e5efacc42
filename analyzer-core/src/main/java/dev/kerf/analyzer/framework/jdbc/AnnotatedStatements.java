package dev.kerf.analyzer.framework.jdbc;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.StatementFact.Language;
import dev.kerf.analyzer.framework.StatementFact.StatementStated;
import dev.kerf.analyzer.framework.StatementFact.TextChosen;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Statements in the annotations of methods without a body, whoever makes an object of them: small
 * libraries and frameworks of the house all write {@code @Query("select ...")}. An annotation
 * counts by its name and by its text, since its library is seldom known.
 */
final class AnnotatedStatements {

  /** Whose annotations have readers of their own. */
  private static final List<String> READ_ELSEWHERE =
      List.of(
          "org.springframework.",
          "io.micronaut.data.",
          "org.apache.ibatis.",
          "org.jdbi.",
          "org.skife.jdbi.");

  /** Whose texts are over entities, unless they say that they are native. */
  private static final Set<String> OVER_ENTITIES =
      Set.of(
          "org.apache.deltaspike.data.api.Query",
          "jakarta.data.repository.Query",
          "org.hibernate.annotations.processing.HQL");

  private static final List<String> NATIVE = List.of("isNative", "nativeQuery");
  private static final List<String> TEXTS = List.of("value", "sql", "query", "statement");
  private static final Pattern NAME =
      Pattern.compile("(?i).*(?:sql|query|select|insert|update|delete|statement).*");

  private static final Pattern CHANGE =
      Pattern.compile(
          "\\s*(?:insert\\s+into|update|delete\\s+from|merge\\s+into|replace\\s+into)\\s.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern READ =
      Pattern.compile(
          "[\\s(]*(?:select|with)\\s.*\\sfrom\\s.*|\\s*call\\s.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern READ_OF_ENTITIES =
      Pattern.compile("\\s*(?:from|select)\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A parameter, by place or by name, outside of quotes; no cast. */
  private static final Pattern PARAMETER =
      Pattern.compile("(?:'[^']*'|::|[^:?'])*+(?:\\?|:[A-Za-z_])");

  private AnnotatedStatements() {}

  static List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      Set<TypeName> stating = new HashSet<>();
      for (ResolvedMethod method : type.methods()) {
        statements(method)
            .forEach(
                annotation -> {
                  read(type, method, annotation, out);
                  stating.add(annotation.type());
                });
      }
      if (!stating.isEmpty()) {
        addPieces(type, stating, out);
        if (type.declared().isInterface()) {
          out.add(new WiringFact.ProxyProvided(type.name(), type.evidence()));
        }
      }
    }
    return out;
  }

  private static Stream<ResolvedAnnotation> statements(ResolvedMethod method) {
    return annotations(method)
        .filter(
            annotation ->
                text(annotation)
                    .filter(text -> isStatement(text, language(annotation)))
                    .isPresent());
  }

  private static Stream<ResolvedAnnotation> annotations(ResolvedMethod method) {
    return method.declared().isAbstract()
        ? method.annotations().stream().filter(AnnotatedStatements::mayState)
        : Stream.empty();
  }

  private static boolean mayState(ResolvedAnnotation annotation) {
    return READ_ELSEWHERE.stream().noneMatch(annotation.type().binaryName()::startsWith)
        && NAME.matcher(annotation.type().simpleName()).matches();
  }

  private static void read(
      ResolvedType type,
      ResolvedMethod method,
      ResolvedAnnotation annotation,
      List<DomainFact> out) {
    Language language = language(annotation);
    String text = text(annotation).orElseThrow();
    Evidence at = type.at(annotation.line());
    if (givesText(method)) {
      out.add(given(type, method, text, at));
    }
    if (!givesText(method) || runsByItself(text)) {
      out.add(
          new StatementStated(
              method.name(),
              language,
              text,
              Optional.empty(),
              language == Language.SQL,
              false,
              at));
    }
  }

  /** Beside whole statements, the same annotation holds pieces that are put together in code. */
  private static void addPieces(ResolvedType type, Set<TypeName> stating, List<DomainFact> out) {
    for (ResolvedMethod method : type.methods()) {
      annotations(method)
          .filter(annotation -> givesText(method) && stating.contains(annotation.type()))
          .filter(annotation -> text(annotation).isPresent())
          .filter(annotation -> !isStatement(text(annotation).get(), language(annotation)))
          .map(
              annotation -> given(type, method, text(annotation).get(), type.at(annotation.line())))
          .forEach(out::add);
    }
  }

  private static TextChosen given(
      ResolvedType type, ResolvedMethod method, String text, Evidence at) {
    return new TextChosen(
        type.name(), method.name().name(), Optional.of(method.name()), List.of(text), at);
  }

  private static Language language(ResolvedAnnotation annotation) {
    boolean isNative =
        NATIVE.stream().anyMatch(flag -> annotation.text(flag).filter("true"::equals).isPresent());
    return OVER_ENTITIES.contains(annotation.type().binaryName()) && !isNative
        ? Language.JPQL
        : Language.SQL;
  }

  private static Optional<String> text(ResolvedAnnotation annotation) {
    return TEXTS.stream()
        .map(element -> String.join(" ", annotation.texts(element)))
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static boolean isStatement(String text, Language language) {
    Pattern read = language == Language.SQL ? READ : READ_OF_ENTITIES;
    return CHANGE.matcher(text).matches() || read.matcher(text).matches();
  }

  private static boolean givesText(ResolvedMethod method) {
    return method.name().parameters().isEmpty()
        && method.returnType().erasedName().equals("java.lang.String");
  }

  /**
   * Whether the text may be what the method runs, though it may hand it out as well. No change
   * gives a text, and what waits for parameters has none here: both are for others to send.
   */
  private static boolean runsByItself(String text) {
    return !CHANGE.matcher(text).matches() && !PARAMETER.matcher(text).lookingAt();
  }
}
