package dev.kerf.analyzer.framework.jdbc;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.StatementFact.Language;
import dev.kerf.analyzer.framework.StatementFact.StatementStated;
import dev.kerf.analyzer.framework.StatementFact.TextChosen;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

  private AnnotatedStatements() {}

  static List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    for (ResolvedType type : application.types()) {
      int before = out.size();
      for (ResolvedMethod method : type.methods()) {
        if (method.declared().isAbstract()) {
          method.annotations().forEach(annotation -> read(type, method, annotation, out));
        }
      }
      if (out.size() > before && type.declared().isInterface()) {
        out.add(new WiringFact.ProxyProvided(type.name(), type.evidence()));
      }
    }
    return out;
  }

  private static void read(
      ResolvedType type,
      ResolvedMethod method,
      ResolvedAnnotation annotation,
      List<DomainFact> out) {
    String name = annotation.type().binaryName();
    if (READ_ELSEWHERE.stream().anyMatch(name::startsWith)
        || !NAME.matcher(annotation.type().simpleName()).matches()) {
      return;
    }
    Language language = language(annotation);
    Evidence at = type.at(annotation.line());
    text(annotation)
        .filter(text -> isStatement(text, language))
        .ifPresent(
            text ->
                out.add(
                    givesText(method, text)
                        ? new TextChosen(
                            type.name(),
                            method.name().name(),
                            Optional.of(method.name()),
                            List.of(text),
                            at)
                        : new StatementStated(
                            method.name(),
                            language,
                            text,
                            Optional.empty(),
                            language == Language.SQL,
                            false,
                            at)));
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

  /** No change gives a text: the method hands the statement out, to be sent in a batch. */
  private static boolean givesText(ResolvedMethod method, String text) {
    return method.name().parameters().isEmpty()
        && method.returnType().erasedName().equals("java.lang.String")
        && CHANGE.matcher(text).matches();
  }
}
