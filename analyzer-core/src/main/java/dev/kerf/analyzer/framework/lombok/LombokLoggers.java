package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The field {@code log} of {@code @Slf4j} and its kin. */
final class LombokLoggers {

  private static final Map<String, String> LOGGERS =
      new TreeMap<>(
          Map.of(
              "extern.slf4j.Slf4j", "org.slf4j.Logger",
              "extern.slf4j.XSlf4j", "org.slf4j.ext.XLogger",
              "extern.log4j.Log4j", "org.apache.log4j.Logger",
              "extern.log4j.Log4j2", "org.apache.logging.log4j.Logger",
              "extern.java.Log", "java.util.logging.Logger",
              "extern.apachecommons.CommonsLog", "org.apache.commons.logging.Log",
              "extern.jbosslog.JBossLog", "org.jboss.logging.Logger",
              "extern.flogger.Flogger", "com.google.common.flogger.FluentLogger"));

  private final CompletedUnit unit;

  LombokLoggers(CompletedUnit unit) {
    this.unit = unit;
  }

  void addTo(CompletedType type) {
    if (type.annotations().isEmpty()) {
      return;
    }
    LOGGERS.forEach(
        (annotation, logger) -> {
          if (type.has(annotation)) {
            add(type, Types.named(logger), Optional.empty());
          }
        });
    if (type.has("CustomLog")) {
      unit.config()
          .text("lombok.log.custom.declaration")
          .ifPresent(declaration -> addCustom(type, declaration));
    }
  }

  private void add(CompletedType type, TypeReference logger, Optional<Body> initializer) {
    LombokConfig config = unit.config();
    int isStatic = config.flag("lombok.log.fieldIsStatic").orElse(true) ? Modifier.STATIC : 0;
    type.addField(
        config.text("lombok.log.fieldName").orElse("log"),
        logger,
        Modifier.PRIVATE | isStatic | Modifier.FINAL,
        initializer);
  }

  /**
   * {@code my.Log my.Logs.of(TYPE)(TYPE,TOPIC)}: the logger's type if it is not the factory's, the
   * factory's method, and lists of what it takes, the first being the one without a topic.
   */
  private void addCustom(CompletedType type, String declaration) {
    int open = declaration.indexOf('(');
    int close = declaration.indexOf(')');
    if (open < 0 || close < open) {
      return;
    }
    String factory = declaration.substring(0, open).strip();
    int blank = factory.lastIndexOf(' ');
    String method = factory.substring(blank + 1);
    int dot = method.lastIndexOf('.');
    if (dot < 0) {
      return;
    }
    TypeReference made = dotted(method.substring(0, dot), type.line());
    TypeReference logger = blank < 0 ? made : dotted(factory.substring(0, blank), type.line());
    GeneratedBody body = new GeneratedBody(type.line(), List.of());
    int receiver = body.type(made);
    List<Integer> arguments = new ArrayList<>(1);
    for (String taken : declaration.substring(open + 1, close).split(",")) {
      switch (taken.strip()) {
        case "TYPE" -> arguments.add(body.classOf(type.self()));
        case "NAME" -> arguments.add(body.text(type.name().binaryName().replace('$', '.')));
        case "TOPIC" -> arguments.add(body.text(""));
        case "NULL" -> arguments.add(body.some(Types.STRING));
        default -> {}
      }
    }
    body.call(receiver, method.substring(dot + 1), arguments);
    add(type, logger, Optional.of(body.done()));
  }

  /** A qualified name as source would write it; member types are not told from packages here. */
  private static TypeReference dotted(String name, int line) {
    List<TypeReference.Segment> segments = new ArrayList<>();
    for (String segment : name.strip().split("\\.")) {
      segments.add(new TypeReference.Segment(segment, List.of()));
    }
    return new TypeReference.Named(segments, line);
  }
}
