package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MarkerAnnotationExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;

/** Reads annotations with the terms of their values. */
final class Annotations {

  private final SourceUnit unit;

  Annotations(SourceUnit unit) {
    this.unit = unit;
  }

  /** In order; the list is the caller's to add to. */
  List<AnnotationUse> of(NodeList<AnnotationExpr> written, Scope scope) {
    List<AnnotationUse> uses = new ArrayList<>(written.size());
    for (AnnotationExpr annotation : written) {
      uses.add(of(annotation, scope));
    }
    return uses;
  }

  AnnotationUse of(AnnotationExpr written, Scope scope) {
    TypeReference type = unit.typeReferences().ofName(written.getName(), scope);
    int line = Lines.of(written);
    if (written instanceof MarkerAnnotationExpr) {
      return new AnnotationUse(type, Body.empty(), List.of(), line);
    }
    Scope inside = scope.inAnnotation();
    // Annotations on types inside of annotation values say nothing about the annotated.
    BodyWriter values = new BodyWriter(unit, new ArrayList<>());
    List<AnnotationUse.Element> elements = new ArrayList<>();
    if (written instanceof SingleMemberAnnotationExpr single) {
      elements.add(element("value", single.getMemberValue(), values, inside));
    } else if (written instanceof NormalAnnotationExpr normal) {
      for (MemberValuePair pair : normal.getPairs()) {
        elements.add(element(pair.getNameAsString(), pair.getValue(), values, inside));
      }
    }
    return new AnnotationUse(type, values.toBody(), elements, line);
  }

  private static AnnotationUse.Element element(
      String name, Expression value, BodyWriter values, Scope scope) {
    return new AnnotationUse.Element(name, values.expression(value, scope));
  }
}
