package dev.kerf.analyzer.framework.groovy;

import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the domain classes of GORM, and what is asked of them. */
public final class GormModel implements FrameworkModel {

  private static final String MOVED = "$tt__";

  @Override
  public String id() {
    return "gorm";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    DomainClasses domain = new DomainClasses(application);
    List<DomainFact> out = new ArrayList<>(new GormMappings(domain).all());
    GormOperations operations = new GormOperations(domain, out::add);
    boolean asksDomain = !out.isEmpty();
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        if (asksDomain) {
          operations.read(type, method);
        }
        if (method.name().name().startsWith(MOVED)) {
          wrapping(type, method).ifPresent(out::add);
        }
      }
    }
    return out;
  }

  /**
   * {@code @Transactional} moves what a method does into one of another name, which runs inside the
   * unit of work; the transaction's status comes behind its parameters.
   */
  private static Optional<DomainFact> wrapping(ResolvedType type, ResolvedMethod moved) {
    String name = moved.name().name().substring(MOVED.length());
    List<String> parameters = moved.name().parameters();
    return type.methods().stream()
        .filter(method -> method.name().name().equals(name))
        .filter(method -> startsWith(parameters, method.name().parameters()))
        .findFirst()
        .map(
            method ->
                new WiringFact.IndirectCall(
                    method.name(),
                    moved.name(),
                    Via.AOP,
                    Certainty.CERTAIN,
                    type.at(method.declared().line())));
  }

  private static boolean startsWith(List<String> all, List<String> first) {
    return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
  }
}
