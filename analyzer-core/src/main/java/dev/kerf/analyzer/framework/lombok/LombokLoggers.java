package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The static field {@code log} of {@code @Slf4j} and its kin. */
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

  private final LombokAnnotations annotations;

  LombokLoggers(LombokAnnotations annotations) {
    this.annotations = annotations;
  }

  void addTo(CompletedType type) {
    if (type.annotations().isEmpty()) {
      return;
    }
    LOGGERS.forEach(
        (annotation, logger) -> {
          if (annotations.has(type.annotations(), annotation)) {
            type.addField(
                "log",
                new TypeReference.Binary(TypeName.of(logger), List.of()),
                Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL);
          }
        });
  }
}
