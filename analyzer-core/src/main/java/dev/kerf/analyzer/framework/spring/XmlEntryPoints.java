package dev.kerf.analyzer.framework.spring;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.spring.BeanDefinitions.Definition;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Methods that Spring's XML has called by the clock, by a broker, or for an address: jobs of
 * Quartz, scheduled tasks, listeners, and controllers that are named like their path.
 */
final class XmlEntryPoints {

  private static final String METHOD_JOB = "MethodInvokingJobDetailFactoryBean";

  /** RMI, HTTP invoker, Hessian: all exporters end so. */
  private static final String EXPORTER = "ServiceExporter";

  private static final Set<String> CLASS_JOBS = Set.of("JobDetailBean", "JobDetailFactoryBean");
  private static final List<String> SCHEDULES =
      List.of("cronExpression", "cron", "repeatInterval", "fixed-rate", "fixed-delay");
  private static final Set<String> HANDLERS =
      Set.of("handleRequest", "handleRequestInternal", "handle", "onSubmit");

  private final ResolvedApplication application;
  private final BeanDefinitions definitions;
  private final List<DomainFact> out;

  XmlEntryPoints(
      ResolvedApplication application, BeanDefinitions definitions, List<DomainFact> out) {
    this.application = application;
    this.definitions = definitions;
    this.out = out;
  }

  void read() {
    for (Definition definition : definitions.all()) {
      String type = definition.type().map(TypeName::simpleName).orElse("");
      if (type.equals(METHOD_JOB)) {
        definition
            .reference("targetObject")
            .or(() -> definition.text("targetBeanName"))
            .ifPresent(
                bean ->
                    expose(
                        bean,
                        definition.text("targetMethod").orElse(""),
                        "scheduled",
                        schedule(definition),
                        definition.at()));
      } else if (CLASS_JOBS.contains(type)) {
        definition
            .text("jobClass")
            .filter(name -> name.indexOf('/') < 0 && name.indexOf('[') < 0)
            .flatMap(name -> application.type(TypeName.of(name)))
            .ifPresent(job -> job(job, definition));
      }
      if (type.endsWith(EXPORTER)) {
        exported(definition);
      }
      for (String name : definition.names()) {
        if (name.startsWith("/") && !type.endsWith(EXPORTER)) {
          definition
              .type()
              .flatMap(application::type)
              .ifPresent(controller -> controller(controller, name, definition));
        }
      }
    }
    for (Document document : application.documents()) {
      if (document.fact() instanceof XmlStated xml && xml.root().name().equals("beans")) {
        tasks(xml.root(), document.path());
      }
    }
  }

  /** When a trigger says that the job runs; empty where none does. */
  private String schedule(Definition job) {
    return definitions.all().stream()
        .filter(trigger -> trigger.reference("jobDetail").filter(job.names()::contains).isPresent())
        .flatMap(trigger -> SCHEDULES.stream().flatMap(element -> trigger.text(element).stream()))
        .findFirst()
        .orElse("");
  }

  private void job(ResolvedType job, Definition definition) {
    for (ResolvedMethod method : job.methods()) {
      String name = method.name().name();
      if (name.equals("execute") || name.equals("executeInternal")) {
        out.add(
            new DomainFact.EntryPointExposed(
                method.name(), "scheduled", schedule(definition), definition.at()));
      }
    }
  }

  private void controller(ResolvedType controller, String path, Definition definition) {
    controller.methods().stream()
        .filter(method -> HANDLERS.contains(method.name().name()))
        .forEach(
            method ->
                out.add(
                    new DomainFact.EntryPointExposed(
                        method.name(), "http", path, definition.at())));
  }

  /** The methods of the exported interface, on the bean that answers. */
  private void exported(Definition exporter) {
    Optional<String> service = exporter.reference("service");
    Optional<ResolvedType> contract =
        exporter
            .text("serviceInterface")
            .filter(name -> name.indexOf('/') < 0 && name.indexOf('[') < 0)
            .flatMap(name -> application.type(TypeName.of(name)));
    if (service.isPresent() && contract.isPresent()) {
      String route = exporter.text("serviceName").orElse(exporter.names().first());
      contract.get().methods().stream()
          .map(method -> method.name().name())
          .distinct()
          .forEach(method -> expose(service.get(), method, "remote", route, exporter.at()));
    }
  }

  private void tasks(XmlElement beans, String path) {
    for (XmlElement element : beans.children().toList()) {
      if (element.name().equals("scheduled-tasks")) {
        for (XmlElement task : element.children("scheduled").toList()) {
          String schedule =
              SCHEDULES.stream()
                  .flatMap(name -> task.attribute(name).stream())
                  .findFirst()
                  .orElse("");
          exposed(task, "scheduled", schedule, path);
        }
      } else if (element.name().equals("listener-container")) {
        for (XmlElement listener : element.children("listener").toList()) {
          String source =
              listener
                  .attribute("destination")
                  .or(() -> listener.attribute("queue-names"))
                  .or(() -> listener.attribute("queues"))
                  .orElse("");
          exposed(listener, "message", source, path);
        }
      } else if (element.name().equals("beans")) {
        tasks(element, path);
      }
    }
  }

  private void exposed(XmlElement element, String kind, String route, String path) {
    element
        .attribute("ref")
        .ifPresent(
            bean ->
                expose(
                    bean,
                    element.attribute("method").orElse("onMessage"),
                    kind,
                    route,
                    new Evidence(Evidence.Origin.XML, new SourceLocation(path, element.line()))));
  }

  private void expose(String bean, String method, String kind, String route, Evidence at) {
    Optional<ResolvedType> level =
        definitions.named(bean).flatMap(Definition::type).flatMap(application::type);
    while (level.isPresent()) {
      List<ResolvedMethod> found =
          level.get().methods().stream().filter(each -> each.name().name().equals(method)).toList();
      if (!found.isEmpty()) {
        found.forEach(
            each -> out.add(new DomainFact.EntryPointExposed(each.name(), kind, route, at)));
        return;
      }
      level = level.get().superclass().flatMap(above -> application.type(above.name()));
    }
  }
}
