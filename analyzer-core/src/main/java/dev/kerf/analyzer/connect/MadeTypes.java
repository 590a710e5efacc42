package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.framework.ConstantClass;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.EntityFact;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.AnnotationValue;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The types of which there are objects at run time, as rapid type analysis asks for: those that
 * code creates, that containers make, and those that something outside the code may make because it
 * knows their name or their class.
 *
 * <p>Everything that could be made counts as made: an annotation, a class literal, a name in a
 * document or in a text is enough. What is left is code that nothing starts.
 */
final class MadeTypes {

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s,;:]+");

  private final ResolvedApplication application;
  private final Set<TypeName> made = new HashSet<>();

  MadeTypes(ResolvedApplication application, Collection<DomainFact> facts) {
    this.application = application;
    for (DomainFact fact : facts) {
      if (fact instanceof WiringFact.BeanDeclared bean && bean.exact()) {
        made.add(bean.type());
      } else if (fact instanceof WiringFact.Instantiated object) {
        made.add(object.type());
      } else if (fact instanceof EntityFact.EntityMapped entity) {
        made.add(entity.type());
      }
    }
    for (ResolvedType type : application.types()) {
      read(type);
    }
    application.documents().forEach(document -> read(document.fact()));
  }

  boolean contains(TypeName type) {
    return made.contains(type);
  }

  private void read(ResolvedType type) {
    boolean annotated =
        type.annotations().stream()
            .anyMatch(annotation -> !annotation.type().packageName().equals("java.lang"));
    if (annotated
        || type.declared().kind() == TypeDeclared.Kind.ENUM
        || type.declared().nesting() == TypeDeclared.Nesting.ANONYMOUS) {
      made.add(type.name());
    }
    type.annotations().forEach(this::read);
    for (ResolvedField field : type.fields()) {
      field.annotations().forEach(this::read);
      field.initializer().ifPresent(body -> read(type, body));
    }
    for (ResolvedMethod method : type.methods()) {
      method.annotations().forEach(this::read);
      method.body().ifPresent(body -> read(type, body));
    }
  }

  private void read(ResolvedType type, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      if (term instanceof Term.New) {
        body.type(i).className().ifPresent(made::add);
      } else if (term instanceof Term.MethodReference) {
        constructed(body, i).ifPresent(made::add);
      } else if (term instanceof Term.ClassLiteral) {
        literal(type, body, i);
      } else if (term instanceof Term.Literal text
          && text.kind() == Term.LiteralKind.STRING
          && text.text().indexOf('.') > 0) {
        named(text.text());
      }
    }
  }

  private static Optional<TypeName> constructed(ResolvedBody body, int term) {
    return body.function(term)
        .flatMap(Target.FunctionTarget::referenced)
        .map(Target.MethodTarget::method)
        .filter(method -> method.name().equals("<init>"))
        .map(method -> method.owner());
  }

  /** A class that names itself does so for its logger. */
  private void literal(ResolvedType type, ResolvedBody body, int term) {
    ConstantClass.of(body, term)
        .map(JavaType.ClassType::name)
        .filter(named -> !named.equals(type.name()))
        .ifPresent(made::add);
  }

  private void read(ResolvedAnnotation annotation) {
    annotation.values().values().forEach(this::read);
  }

  private void read(AnnotationValue value) {
    if (value instanceof AnnotationValue.TypeValue type) {
      made.add(type.type());
    } else if (value instanceof AnnotationValue.Nested nested) {
      read(nested.annotation());
    } else if (value instanceof AnnotationValue.Many many) {
      many.values().forEach(this::read);
    }
  }

  private void read(Fact fact) {
    if (fact instanceof XmlStated xml) {
      read(xml.root());
    } else if (fact instanceof PropertiesStated properties) {
      properties.entries().forEach(entry -> named(entry.value()));
    }
  }

  private void read(XmlElement element) {
    element.attributes().values().forEach(this::named);
    for (XmlElement.Content content : element.content()) {
      if (content instanceof XmlElement.Child child) {
        read(child.element());
      } else if (content instanceof XmlElement.Text text) {
        named(text.value());
      }
    }
  }

  private void named(String text) {
    if (text.indexOf('.') <= 0) {
      return;
    }
    for (String word : BETWEEN_NAMES.split(text.strip())) {
      if (word.indexOf('.') > 0
          && word.indexOf('/') < 0
          && word.indexOf('[') < 0
          && application.type(TypeName.of(word)).isPresent()) {
        made.add(TypeName.of(word));
      }
    }
  }
}
