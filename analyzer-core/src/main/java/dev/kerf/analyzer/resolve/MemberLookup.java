package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.resolve.JavaType.ClassType;
import java.util.ArrayList;
import java.util.List;

/** Which fields, methods and constructors a type has, with types as seen from it. */
final class MemberLookup {

  private final Subtyping subtyping;

  /** A field as a member of a receiver. */
  record FieldMember(FieldSignature field, ClassType receiver, JavaType type) {}

  /** A method as a candidate for a call on a receiver. */
  record MethodMember(MethodSignature method, ClassType receiver) {}

  MemberLookup(Subtyping subtyping) {
    this.subtyping = subtyping;
  }

  /** A field, inherited ones included; null without one. */
  FieldMember field(JavaType receiver, String name) {
    for (ClassType from : subtyping.classes(receiver)) {
      Declaration declaration = subtyping.declaration(from.name());
      FieldSignature field = declaration == null ? null : declaration.hierarchy().field(name);
      if (field != null) {
        JavaType type =
            field.isStatic()
                ? field.type()
                : Bounds.upper(asMember(field.type(), field.owner(), from));
        return new FieldMember(field, from, type);
      }
    }
    return null;
  }

  /** All methods of a name, nearest first, inherited and overridden ones included. */
  List<MethodMember> methods(JavaType receiver, String name) {
    List<ClassType> classes = subtyping.classes(receiver);
    List<MethodMember> found = new ArrayList<>(4);
    for (ClassType from : classes) {
      Declaration declaration = subtyping.declaration(from.name());
      if (declaration != null) {
        for (MethodSignature method : declaration.hierarchy().methods(name)) {
          if (!isHidden(method, declaration)) {
            found.add(new MethodMember(method, from));
          }
        }
      }
    }
    return found;
  }

  private static boolean isHidden(MethodSignature method, Declaration from) {
    return method.isPrivate()
        && method.owner() != from
        && !method.owner().name().outermost().equals(from.name().outermost());
  }

  List<MethodMember> constructors(ClassType type) {
    Declaration declaration = subtyping.declaration(type.name());
    List<MethodMember> found = new ArrayList<>(2);
    if (declaration != null) {
      for (MethodSignature constructor : declaration.methods("<init>")) {
        found.add(new MethodMember(constructor, type));
      }
    }
    return found;
  }

  /** Whether the receiver is a type that is declared nowhere at hand. */
  boolean isUndeclared(JavaType receiver) {
    for (ClassType from : subtyping.classes(receiver)) {
      if (subtyping.declaration(from.name()) == null) {
        return true;
      }
    }
    return false;
  }

  /** The reason for a receiver that is declared nowhere at hand. */
  String whyUndeclared(JavaType receiver) {
    for (ClassType from : subtyping.classes(receiver)) {
      if (subtyping.declaration(from.name()) == null) {
        return subtyping.index().whyAbsent(from.name());
      }
    }
    return "external-type-unknown";
  }

  /** Whether a supertype of the receiver is declared nowhere at hand. */
  boolean isIncomplete(JavaType receiver) {
    for (ClassType from : subtyping.classes(receiver)) {
      Declaration declaration = subtyping.declaration(from.name());
      if (declaration != null && declaration.hierarchy().isIncomplete()) {
        return true;
      }
    }
    return false;
  }

  /** What the type variables of a member's owner stand for, seen from a receiver. */
  Substitution substitution(Declaration owner, ClassType receiver) {
    if (owner.declared().typeParameters().isEmpty()) {
      return Substitution.NONE;
    }
    ClassType view = subtyping.asSuper(receiver, owner.name());
    return view == null
        ? Substitution.NONE
        : Substitution.of(owner.declared().typeParameters(), view.arguments());
  }

  /** Whether the receiver is raw, so that the member's types are erased (JLS 4.8). */
  boolean isRaw(Declaration owner, ClassType receiver) {
    if (owner.declared().typeParameters().isEmpty()) {
      return false;
    }
    ClassType view = subtyping.asSuper(receiver, owner.name());
    return view == null || view.arguments().isEmpty();
  }

  private JavaType asMember(JavaType type, Declaration owner, ClassType receiver) {
    if (owner.declared().typeParameters().isEmpty()) {
      return type;
    }
    return isRaw(owner, receiver) ? Bounds.erased(type) : substitution(owner, receiver).apply(type);
  }
}
