package dev.kerf.analyzer.framework.web;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is started by the clock, by the virtual machine, or by a framework that runs jobs. */
final class Starts {

  private static final String SCHEDULING = "org.springframework.scheduling.annotation.";

  private static final Set<String> SCHEDULED =
      Set.of(
          SCHEDULING + "Scheduled",
          "io.micronaut.scheduling.annotation.Scheduled",
          "io.quarkus.scheduler.Scheduled");

  /** A base type whose method a framework calls. */
  private record Callback(TypeName base, String method, String kind) {
    static Callback of(String base, String method, String kind) {
      return new Callback(TypeName.of(base), method, kind);
    }
  }

  private static final String BOOT = "org.springframework.boot.";
  private static final String BATCH = "org.springframework.batch.";
  private static final List<Callback> CALLBACKS =
      List.of(
          Callback.of("org.quartz.Job", "execute", "scheduled"),
          Callback.of(
              "org.springframework.scheduling.quartz.QuartzJobBean",
              "executeInternal",
              "scheduled"),
          Callback.of(BOOT + "CommandLineRunner", "run", "startup"),
          Callback.of(BOOT + "ApplicationRunner", "run", "startup"),
          Callback.of(BATCH + "core.step.tasklet.Tasklet", "execute", "batch"),
          Callback.of(BATCH + "item.ItemReader", "read", "batch"),
          Callback.of(BATCH + "item.ItemProcessor", "process", "batch"),
          Callback.of(BATCH + "item.ItemWriter", "write", "batch"),
          Callback.of("jakarta.batch.api.Batchlet", "process", "batch"),
          Callback.of("javax.batch.api.Batchlet", "process", "batch"),
          Callback.of("jakarta.batch.api.chunk.ItemReader", "readItem", "batch"),
          Callback.of("javax.batch.api.chunk.ItemReader", "readItem", "batch"),
          Callback.of("jakarta.batch.api.chunk.ItemProcessor", "processItem", "batch"),
          Callback.of("javax.batch.api.chunk.ItemProcessor", "processItem", "batch"),
          Callback.of("jakarta.batch.api.chunk.ItemWriter", "writeItems", "batch"),
          Callback.of("javax.batch.api.chunk.ItemWriter", "writeItems", "batch"));

  private static final Map<String, String> ELEMENTS =
      Map.of(
          "fixedRate", "every ",
          "fixedRateString", "every ",
          "every", "every ",
          "fixedDelay", "after ",
          "fixedDelayString", "after ");

  private final Exposure exposure;

  Starts(Exposure exposure) {
    this.exposure = exposure;
  }

  void read(ResolvedType type) {
    for (ResolvedMethod method : type.methods()) {
      for (ResolvedAnnotation annotation : method.annotations()) {
        String name = annotation.type().binaryName();
        if (SCHEDULED.contains(name)) {
          exposure.add(type, method, "scheduled", schedule(annotation));
        } else if (name.equals(SCHEDULING + "Schedules")) {
          annotation
              .nested("value")
              .forEach(one -> exposure.add(type, method, "scheduled", schedule(one)));
        }
      }
      if (isMain(method)) {
        exposure.add(type, method, "main", "");
      }
    }
    if (!type.declared().isInterface()
        && !Modifier.has(type.declared().modifiers(), Modifier.ABSTRACT)) {
      callbacks(type);
    }
  }

  private void callbacks(ResolvedType type) {
    for (Callback callback : CALLBACKS) {
      if (exposure.application().isSubtype(type.name(), callback.base())) {
        exposure.members(type).stream()
            .filter(member -> member.method().name().name().equals(callback.method()))
            .forEach(member -> exposure.add(member, callback.kind(), ""));
      }
    }
  }

  private static String schedule(ResolvedAnnotation annotation) {
    return annotation
        .text("cron")
        .filter(cron -> !cron.isBlank())
        .orElseGet(
            () ->
                ELEMENTS.keySet().stream()
                    .sorted()
                    .flatMap(
                        element ->
                            annotation.text(element).map(ELEMENTS.get(element)::concat).stream())
                    .findFirst()
                    .orElse(""));
  }

  private static boolean isMain(ResolvedMethod method) {
    return method.name().signature().equals("main(java.lang.String[])")
        && method.declared().isStatic()
        && Modifier.has(method.declared().modifiers(), Modifier.PUBLIC);
  }
}
