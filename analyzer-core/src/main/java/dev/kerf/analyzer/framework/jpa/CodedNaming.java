package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.ConstantClass;
import dev.kerf.analyzer.framework.ConstantText;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The naming strategy that code names: handed to Hibernate's configuration, put among its
 * properties, or made as a bean.
 */
final class CodedNaming {

  private static final Set<String> SETTERS =
      Set.of(
          "setPhysicalNamingStrategy",
          "applyPhysicalNamingStrategy",
          "withPhysicalNamingStrategy",
          "setNamingStrategy");

  /** What is put among properties is a key and its value. */
  private static final int PUT = 2;

  private static final String BEAN = "org.springframework.context.annotation.Bean";
  private static final String STRATEGY = "NamingStrategy";

  private final BiConsumer<String, String> setting;

  /**
   * @param setting takes the key and the value of each setting that may name a strategy
   */
  CodedNaming(BiConsumer<String, String> setting) {
    this.setting = setting;
  }

  void read(ResolvedApplication application) {
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> read(method, body));
      }
    }
  }

  private void read(ResolvedMethod method, ResolvedBody body) {
    boolean bean =
        method.annotations().stream()
            .anyMatch(annotation -> annotation.type().binaryName().equals(BEAN));
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      if (term instanceof Term.Call call) {
        read(body, call);
      } else if (bean && term instanceof Term.Return result && result.value() >= 0) {
        type(body, result.value()).ifPresent(this::add);
      }
    }
  }

  private void read(ResolvedBody body, Term.Call call) {
    if (call.arguments().size() == 1 && SETTERS.contains(call.name())) {
      type(body, call.arguments().get(0)).ifPresent(this::add);
    } else if (call.arguments().size() == PUT) {
      Optional<String> key = ConstantText.of(body, call.arguments().get(0));
      if (key.filter(name -> name.contains("naming")).isPresent()) {
        text(body, call.arguments().get(1)).ifPresent(value -> setting.accept(key.get(), value));
      }
    }
  }

  /** What chooses the names that nothing gives leaves those that are given as they are. */
  private void add(TypeName type) {
    String name = type.simpleName();
    boolean interfaceOnly = name.equals(STRATEGY) || name.equals("Physical" + STRATEGY);
    if (name.contains(STRATEGY) && !name.contains("Implicit") && !interfaceOnly) {
      setting.accept("hibernate.physical_naming_strategy", type.binaryName());
    }
  }

  private static Optional<TypeName> type(ResolvedBody body, int term) {
    return body.type(term).className();
  }

  /** A class by its name: as a text, as a literal, or what a literal says of its name. */
  private static Optional<String> text(ResolvedBody body, int term) {
    int literal = body.body().get(term) instanceof Term.Call call ? call.receiver() : term;
    return ConstantClass.of(body, literal)
        .map(JavaType.ClassType::name)
        .map(TypeName::binaryName)
        .or(() -> ConstantText.of(body, term));
  }
}
