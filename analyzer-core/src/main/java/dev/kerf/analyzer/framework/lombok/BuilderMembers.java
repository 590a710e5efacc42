package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of a builder class and the methods that fill them; of either sort of builder. */
final class BuilderMembers {

  private final CompletedType builder;
  private final TypeReference self;
  private final int access;
  private final String prefix;

  /**
   * @param self what the methods return
   * @param access of the methods
   * @param prefix of their names
   */
  BuilderMembers(CompletedType builder, TypeReference self, int access, String prefix) {
    this.builder = builder;
    this.self = self;
    this.access = access;
    this.prefix = prefix;
  }

  void add(BuilderItem item) {
    Optional<Singular> singular = Singular.of(item);
    if (singular.isPresent()) {
      addSingular(item, singular.get());
      return;
    }
    builder.addField(item.held(), item.type(), Modifier.PRIVATE, Optional.empty());
    if (item.hasDefault()) {
      builder.addField(item.name() + "$set", Types.BOOLEAN, Modifier.PRIVATE, Optional.empty());
    }
    addSetter(
        prefixed(item.name()),
        List.of(new ParameterDeclared(item.name(), item.type(), List.of())),
        item.held());
  }

  private void addSingular(BuilderItem item, Singular singular) {
    for (Singular.Held held : singular.held()) {
      builder.addField(
          item.name() + held.suffix(), held.type(), Modifier.PRIVATE, Optional.empty());
    }
    List<ParameterDeclared> one = new ArrayList<>();
    for (TypeReference element : singular.elements()) {
      one.add(new ParameterDeclared("value" + one.size(), element, List.of()));
    }
    addSetter(prefixed(singular.one()), one, "");
    addSetter(
        prefixed(item.name()),
        List.of(new ParameterDeclared(item.name(), singular.several(), List.of())),
        "");
    addSetter("clear" + AccessorStyle.capitalized(item.name()), List.of(), "");
  }

  /** A setter that is written stands for all of its name. */
  private void addSetter(String name, List<ParameterDeclared> parameters, String field) {
    boolean written =
        builder.written().methods().stream().anyMatch(method -> method.name().equals(name));
    if (written && builder.hasMethod(name, CompletedType.ANY)) {
      return;
    }
    GeneratedBody body = new GeneratedBody(builder.line(), parameters);
    if (!field.isEmpty()) {
      body.assign(body.field(field), body.parameter(0));
    }
    builder.addMethod(name, access, parameters, self, Optional.of(body.returning(body.self())));
  }

  private String prefixed(String name) {
    return prefix.isEmpty() ? name : prefix + AccessorStyle.capitalized(name);
  }

  void addToString() {
    builder.addMethod("toString", Modifier.PUBLIC, List.of(), Types.STRING, Optional.empty());
  }
}
