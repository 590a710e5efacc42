package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.model.MethodName;
import java.util.ArrayList;
import java.util.List;

/** A method or constructor with its types read in the scope of its declaration. */
final class MethodSignature {

  private final Declaration owner;
  private final MethodDeclared declared;
  private final TypeScope scope;
  private volatile Types types;

  private record Types(List<JavaType> parameters, JavaType returnType, MethodName name) {}

  MethodSignature(Declaration owner, MethodDeclared declared) {
    this.owner = owner;
    this.declared = declared;
    this.scope = owner.scope().withParameters(declared.typeParameters());
  }

  Declaration owner() {
    return owner;
  }

  MethodDeclared declared() {
    return declared;
  }

  /** The scope of its header and body. */
  TypeScope scope() {
    return scope;
  }

  List<TypeParameterDeclared> typeParameters() {
    return declared.typeParameters();
  }

  int arity() {
    return declared.parameters().size();
  }

  boolean isVarargs() {
    return declared.isVarargs() && arity() > 0;
  }

  boolean isStatic() {
    return declared.isStatic();
  }

  boolean isAbstract() {
    return declared.isAbstract();
  }

  boolean isPrivate() {
    return Modifier.has(declared.modifiers(), Modifier.PRIVATE);
  }

  /** In terms of the owner's type variables. */
  List<JavaType> parameters() {
    return types().parameters;
  }

  /** In terms of the owner's type variables; {@code void} for constructors. */
  JavaType returnType() {
    return types().returnType;
  }

  MethodName name() {
    return types().name;
  }

  private Types types() {
    Types read = types;
    if (read == null) {
      read = read();
      types = read;
    }
    return read;
  }

  private Types read() {
    List<JavaType> parameters = new ArrayList<>(arity());
    List<String> erased = new ArrayList<>(arity());
    for (MethodDeclared.ParameterDeclared parameter : declared.parameters()) {
      JavaType type = TypeReader.read(parameter.type(), scope);
      parameters.add(type);
      erased.add(type.erasedName());
    }
    return new Types(
        List.copyOf(parameters),
        TypeReader.read(declared.returnType(), scope),
        new MethodName(owner.name(), declared.name(), erased));
  }

  @Override
  public String toString() {
    return name().toString();
  }
}
