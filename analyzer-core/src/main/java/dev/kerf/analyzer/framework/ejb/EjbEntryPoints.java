package dev.kerf.analyzer.framework.ejb;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the outside calls on enterprise beans: remote views, messages, timers, their start. */
final class EjbEntryPoints {

  private static final Set<String> SCHEDULE = EjbModel.jakarta("ejb.Schedule");
  private static final Set<String> SCHEDULES = EjbModel.jakarta("ejb.Schedules");
  private static final Set<String> TIMEOUT = EjbModel.jakarta("ejb.Timeout");
  private static final Set<String> STARTUP = EjbModel.jakarta("ejb.Startup");
  private static final Set<String> POST_CONSTRUCT = EjbModel.jakarta("annotation.PostConstruct");
  private static final Set<String> TIMED_OBJECT = EjbModel.jakarta("ejb.TimedObject");

  private final ResolvedApplication application;
  private final SessionBeans beans;
  private final List<DomainFact> out;

  EjbEntryPoints(ResolvedApplication application, SessionBeans beans, List<DomainFact> out) {
    this.application = application;
    this.beans = beans;
    this.out = out;
  }

  void read() {
    beans.all().forEach(same -> same.forEach(this::views));
    for (ResolvedType type : application.types()) {
      boolean startup = has(type.annotations(), STARTUP);
      boolean timed =
          TIMED_OBJECT.stream()
              .anyMatch(name -> application.isSubtype(type.name(), TypeName.of(name)));
      for (ResolvedMethod method : type.methods()) {
        timers(type, method);
        if (timed && method.name().name().equals("ejbTimeout")) {
          expose(type, method, "scheduled", "");
        }
        if (startup && has(method.annotations(), POST_CONSTRUCT)) {
          expose(type, method, "startup", "");
        }
      }
    }
  }

  private void views(SessionBeans.Bean bean) {
    Optional<ResolvedType> type = application.type(bean.type());
    if (type.isEmpty()) {
      return;
    }
    if (bean.kind() == SessionBeans.Kind.MESSAGE_DRIVEN) {
      type.get().methods().stream()
          .filter(method -> method.name().name().equals("onMessage"))
          .forEach(method -> expose(type.get(), method, "message", bean.destination()));
      return;
    }
    SortedSet<String> remote = new TreeSet<>();
    bean.remote().forEach(view -> methodsOf(view, remote));
    for (ResolvedMethod method : type.get().methods()) {
      if (remote.contains(key(method)) && !method.declared().isAbstract()) {
        expose(type.get(), method, "ejb", bean.name());
      }
    }
  }

  private void methodsOf(TypeName view, Set<String> names) {
    Deque<TypeName> open = new ArrayDeque<>(List.of(view));
    Set<TypeName> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      Optional<ResolvedType> type = application.type(open.remove());
      if (type.isPresent()) {
        type.get().methods().forEach(method -> names.add(key(method)));
        type.get().interfaces().stream()
            .map(JavaType.ClassType::name)
            .filter(seen::add)
            .forEach(open::add);
      }
    }
  }

  private static String key(ResolvedMethod method) {
    return method.name().name() + '/' + method.parameterTypes().size();
  }

  private void timers(ResolvedType type, ResolvedMethod method) {
    for (ResolvedAnnotation annotation : method.annotations()) {
      String name = annotation.type().binaryName();
      if (SCHEDULE.contains(name)) {
        expose(type, method, "scheduled", schedule(annotation));
      } else if (SCHEDULES.contains(name)) {
        for (ResolvedAnnotation one : annotation.nested("value")) {
          expose(type, method, "scheduled", schedule(one));
        }
      } else if (TIMEOUT.contains(name)) {
        expose(type, method, "scheduled", "");
      }
    }
  }

  /** {@code hour=3 minute=30}: what is written, in the order of the calendar. */
  private static String schedule(ResolvedAnnotation annotation) {
    StringBuilder out = new StringBuilder();
    for (String element :
        List.of("year", "month", "dayOfMonth", "dayOfWeek", "hour", "minute", "second")) {
      annotation
          .text(element)
          .ifPresent(
              value ->
                  out.append(out.isEmpty() ? "" : " ").append(element).append('=').append(value));
    }
    return out.toString();
  }

  private static boolean has(List<ResolvedAnnotation> on, Set<String> wanted) {
    return on.stream().anyMatch(annotation -> wanted.contains(annotation.type().binaryName()));
  }

  private void expose(ResolvedType type, ResolvedMethod method, String kind, String route) {
    out.add(
        new DomainFact.EntryPointExposed(
            method.name(), kind, route, type.at(method.declared().line())));
  }
}
