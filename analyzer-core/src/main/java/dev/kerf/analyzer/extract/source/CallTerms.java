package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Writes names, calls, field and array accesses, and object creation. */
final class CallTerms {

  private final BodyWriter body;
  private final TermPool pool;

  CallTerms(BodyWriter body) {
    this.body = body;
    this.pool = body.pool();
  }

  /** A simple name: a binding, a local class, or something that lies outside of the body. */
  int name(String written, int line, Scope scope) {
    String identifier = body.word(written);
    Optional<Term> variable = scope.variable(identifier, line);
    if (variable.isPresent()) {
      return pool.add(variable.get());
    }
    Optional<TypeName> local = scope.localType(identifier);
    return pool.add(
        local.isPresent()
            ? new Term.TypeExpression(line, new TypeReference.Binary(local.get(), List.of()))
            : new Term.Name(line, identifier, 0, Term.NONE));
  }

  /**
   * A chain of calls and accesses, walked without recursion: generated builders chain thousands.
   */
  int chain(Expression last, Scope scope) {
    Deque<Expression> links = new ArrayDeque<>();
    Expression current = last;
    Optional<Expression> receiver = receiver(current);
    while (receiver.isPresent()) {
      links.push(current);
      current = receiver.get();
      receiver = receiver(current);
    }
    int index =
        current instanceof MethodCallExpr call
            ? call(call, Term.NONE, scope)
            : body.expression(current, scope);
    for (Expression link : links) {
      index = link(link, index, scope);
    }
    return index;
  }

  private static Optional<Expression> receiver(Expression expression) {
    if (expression instanceof MethodCallExpr call) {
      return call.getScope();
    }
    if (expression instanceof FieldAccessExpr access) {
      return Optional.of(access.getScope());
    }
    return expression instanceof ArrayAccessExpr access
        ? Optional.of(access.getName())
        : Optional.empty();
  }

  private int link(Expression link, int receiver, Scope scope) {
    if (link instanceof MethodCallExpr call) {
      return call(call, receiver, scope);
    }
    if (link instanceof FieldAccessExpr access) {
      return pool.add(
          new Term.Select(
              Lines.of(access.getName()), receiver, body.word(access.getName().getIdentifier())));
    }
    int index = body.expression(((ArrayAccessExpr) link).getIndex(), scope);
    return pool.add(new Term.ArrayAccess(Lines.of(link), receiver, index));
  }

  private int call(MethodCallExpr call, int receiver, Scope scope) {
    List<TypeReference> typeArguments = body.typeArguments(call.getTypeArguments(), scope);
    Indices arguments = body.expressions(call.getArguments(), scope);
    return pool.add(
        new Term.Call(
            Lines.of(call.getName()),
            receiver,
            body.word(call.getName().getIdentifier()),
            typeArguments,
            arguments));
  }

  int creation(ObjectCreationExpr creation, Scope scope) {
    int outer =
        creation.getScope().isPresent()
            ? body.expression(creation.getScope().get(), scope)
            : Term.NONE;
    TypeReference type = body.type(creation.getType(), scope);
    Indices arguments = body.expressions(creation.getArguments(), scope);
    Optional<TypeName> anonymous =
        creation.getAnonymousClassBody().isPresent()
            ? Optional.of(
                body.types()
                    .declareAnonymous(
                        creation.getAnonymousClassBody().get(), type, creation, scope))
            : Optional.empty();
    return pool.add(
        new Term.New(
            Lines.of(creation),
            outer,
            type,
            creation.getType().isUsingDiamondOperator(),
            arguments,
            anonymous));
  }

  void constructorCall(ExplicitConstructorInvocationStmt call, Scope scope) {
    int outer =
        call.getExpression().isPresent()
            ? body.expression(call.getExpression().get(), scope)
            : Term.NONE;
    Indices arguments = body.expressions(call.getArguments(), scope);
    pool.add(new Term.ConstructorCall(Lines.of(call), !call.isThis(), outer, arguments));
  }

  /**
   * What stands before {@code ::}. The parser takes every name there for a type; what may as well
   * be a variable is written as the name that it is.
   */
  int typeBeforeReference(TypeExpr written, Scope scope) {
    Type type = written.getType();
    Deque<ClassOrInterfaceType> segments = new ArrayDeque<>();
    Optional<ClassOrInterfaceType> part =
        type instanceof ClassOrInterfaceType named ? Optional.of(named) : Optional.empty();
    boolean plain = part.isPresent();
    while (plain && part.isPresent()) {
      plain = part.get().getTypeArguments().isEmpty() && part.get().getAnnotations().isEmpty();
      segments.push(part.get());
      part = part.get().getScope();
    }
    if (!plain) {
      return pool.add(new Term.TypeExpression(Lines.of(written), body.type(type, scope)));
    }
    ClassOrInterfaceType first = segments.pop();
    int index = name(first.getName().getIdentifier(), Lines.of(first), scope);
    for (ClassOrInterfaceType segment : segments) {
      index =
          pool.add(
              new Term.Select(
                  Lines.of(segment.getName()),
                  index,
                  body.word(segment.getName().getIdentifier())));
    }
    return index;
  }
}
