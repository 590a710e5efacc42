package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.JavaType.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A declared type of the workspace or of a library, with its header and members made ready for
 * look-ups. Everything beyond the facts is computed when first asked for, is a pure function of the
 * index, and may be computed twice by two threads with the same result.
 */
final class Declaration {

  private final DeclarationIndex index;
  private final TypeDeclared declared;
  private final String path;
  private final String module;
  private final String root;
  private final boolean application;
  private final TypeScope header;
  private final TypeScope scope;
  private final ClassType rawType;
  private final Hierarchy hierarchy = new Hierarchy(this);
  private volatile Supertypes supertypes;
  private volatile Members members;
  private volatile Boolean mayHoldTypes;
  private boolean readingSupertypes;

  /**
   * @param path of the file; empty for libraries
   * @param root the folder that its package starts below; empty for libraries
   * @param application whether the type is part of what is analysed
   * @param enclosing the scope that the type is declared in
   */
  Declaration(
      DeclarationIndex index,
      TypeDeclared declared,
      String path,
      String module,
      String root,
      boolean application,
      TypeScope enclosing) {
    this.index = index;
    this.declared = declared;
    this.path = path;
    this.module = module;
    this.root = root;
    this.application = application;
    this.header = enclosing.withParameters(declared.typeParameters());
    this.scope = enclosing.withMembers(this);
    this.rawType = new ClassType(declared.name(), List.of());
  }

  DeclarationIndex index() {
    return index;
  }

  TypeDeclared declared() {
    return declared;
  }

  TypeName name() {
    return declared.name();
  }

  String path() {
    return path;
  }

  String module() {
    return module;
  }

  /** The folder that its package starts below. */
  String root() {
    return root;
  }

  /** Whether it is part of the application, and not of a library or left out as one. */
  boolean application() {
    return application;
  }

  /** The scope of its header: its type parameters, not its members. */
  TypeScope header() {
    return header;
  }

  /** The scope of its body. */
  TypeScope scope() {
    return scope;
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  /** Without arguments. */
  ClassType rawType() {
    return rawType;
  }

  /** With its own type variables as arguments: what {@code this} is. */
  ClassType ownType() {
    if (declared.typeParameters().isEmpty()) {
      return rawType;
    }
    List<JavaType> variables = new ArrayList<>(declared.typeParameters().size());
    for (TypeParameterDeclared parameter : declared.typeParameters()) {
      JavaType variable = header.type(parameter.name());
      variables.add(
          variable instanceof TypeVariable
              ? variable
              : new TypeVariable(parameter.name(), KnownTypes.OBJECT.erasedName()));
    }
    return new ClassType(declared.name(), variables);
  }

  /**
   * A type that this one declares.
   *
   * @return null when it declares none of that name
   */
  Declaration immediateMemberType(String simpleName) {
    return mayHoldTypes()
        ? index.find(declared.name().binaryName() + '$' + simpleName, root)
        : null;
  }

  /** Whether types may lie inside this one: in most there are none, and each name asks them all. */
  private boolean mayHoldTypes() {
    Boolean known = mayHoldTypes;
    if (known == null) {
      known = index.mayHoldTypes(declared.name());
      if (index.isComplete()) {
        mayHoldTypes = known;
      }
    }
    return known;
  }

  /** A type that this one declares or inherits; null without one. */
  Declaration memberType(String simpleName) {
    Declaration own = immediateMemberType(simpleName);
    return own != null ? own : hierarchy.inheritedMemberType(simpleName);
  }

  Supertypes supertypes() {
    Supertypes read = supertypes;
    if (read != null) {
      return read;
    }
    if (!path.isEmpty() && readingSupertypes) {
      // Only while the index is built, by one thread, in a fixed order: a header that needs itself.
      return Supertypes.NONE;
    }
    readingSupertypes = true;
    read = Supertypes.of(this);
    supertypes = read;
    return read;
  }

  /** Cuts a cycle of inheritance; only while the index is built. */
  void dropSupertypes() {
    supertypes = Supertypes.NONE;
  }

  /** Methods that this type itself declares; constructors are {@code <init>}. */
  List<MethodSignature> methods(String name) {
    return members().methods.getOrDefault(name, List.of());
  }

  /** What the index knows of a method that this type itself declares, initializers included. */
  MethodSignature method(MethodDeclared method) {
    for (MethodSignature known : methods(method.name())) {
      if (known.declared() == method) {
        return known;
      }
    }
    return new MethodSignature(this, method);
  }

  Iterable<MethodSignature> methods() {
    List<MethodSignature> all = new ArrayList<>();
    members().methods.values().forEach(all::addAll);
    return all;
  }

  /** A field that this type itself declares, or null. */
  FieldSignature field(String name) {
    return members().fields.get(name);
  }

  private Members members() {
    Members read = members;
    if (read == null) {
      read = new Members(this);
      members = read;
    }
    return read;
  }

  @Override
  public String toString() {
    return declared.name().toString();
  }

  /** The members by name. */
  private static final class Members {
    private final Map<String, List<MethodSignature>> methods = new LinkedHashMap<>();
    private final Map<String, FieldSignature> fields = new HashMap<>();

    Members(Declaration owner) {
      for (MethodDeclared method : owner.declared.methods()) {
        if (!method.initializer()) {
          methods
              .computeIfAbsent(method.name(), name -> new ArrayList<>(2))
              .add(new MethodSignature(owner, method));
        }
      }
      for (FieldDeclared field : owner.declared.fields()) {
        fields.putIfAbsent(field.name(), new FieldSignature(owner, field));
      }
    }
  }
}
