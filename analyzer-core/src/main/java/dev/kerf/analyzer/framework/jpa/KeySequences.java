package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.framework.EntityFact.KeysNumbered;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sequences that keys are numbered from: {@code @SequenceGenerator}, Hibernate's generators
 * that are told one, and the names that Hibernate makes up where nothing is said.
 */
final class KeySequences {

  private final MappedClasses classes;
  private final Map<String, StoreName> everywhere = new TreeMap<>();

  KeySequences(ResolvedApplication application, MappedClasses classes) {
    this.classes = classes;
    for (ResolvedType type : application.types()) {
      JpaAnnotations own = classes.annotations(type);
      if (!own.isEmpty()) {
        declared(own, everywhere);
      }
      type.fields().stream().map(ResolvedField::annotations).forEach(this::addMember);
      type.methods().stream().map(ResolvedMethod::annotations).forEach(this::addMember);
    }
  }

  private void addMember(List<ResolvedAnnotation> annotations) {
    if (!annotations.isEmpty()) {
      declared(new JpaAnnotations(annotations), everywhere);
    }
  }

  /** The sequence behind the identifier of an entity, its own or an inherited one. */
  Optional<KeysNumbered> of(ResolvedType entity, StoreName table) {
    for (ResolvedType type : classes.lineage(entity)) {
      for (PersistentAttribute attribute : classes.attributes(type, entity)) {
        Optional<ResolvedAnnotation> generated = attribute.annotations().find("GeneratedValue");
        if (generated.isPresent()) {
          return of(generated.get(), attribute.annotations(), classes.annotations(type), table)
              .map(
                  found ->
                      new KeysNumbered(
                          entity.name(), found.name(), found.implied(), classes.evidence(entity)));
        }
      }
    }
    return Optional.empty();
  }

  private record Found(Optional<StoreName> name, List<StoreName> implied) {}

  private Optional<Found> of(
      ResolvedAnnotation generated,
      JpaAnnotations attribute,
      JpaAnnotations type,
      StoreName table) {
    Map<String, StoreName> nearest = new TreeMap<>();
    declared(attribute, nearest);
    declared(type, nearest);
    Optional<String> generator = generated.text("generator").filter(text -> !text.isBlank());
    if (generator.isPresent()) {
      return Optional.ofNullable(nearest.get(generator.get()))
          .or(() -> Optional.ofNullable(everywhere.get(generator.get())))
          .map(name -> new Found(Optional.of(name), List.of()));
    }
    String strategy = generated.text("strategy").orElse("AUTO");
    if (strategy.equals("SEQUENCE") && !nearest.isEmpty()) {
      return Optional.of(new Found(Optional.of(nearest.values().iterator().next()), List.of()));
    }
    boolean implied = strategy.equals("SEQUENCE") || strategy.equals("AUTO");
    return implied
        ? Optional.of(
            new Found(
                Optional.empty(),
                List.of(
                    sequence(table.schema(), table.name() + "_seq"),
                    sequence("", "hibernate_sequence"))))
        : Optional.empty();
  }

  private static void declared(JpaAnnotations annotations, Map<String, StoreName> out) {
    for (ResolvedAnnotation generator : annotations.repeated("SequenceGenerator")) {
      String name = generator.text("name").orElse("");
      text(generator, "sequenceName")
          .or(() -> Optional.of(name).filter(text -> !text.isBlank()))
          .ifPresent(
              sequence ->
                  out.putIfAbsent(name, sequence(text(generator, "schema").orElse(""), sequence)));
    }
    for (ResolvedAnnotation generator : annotations.repeated("GenericGenerator")) {
      ofHibernate(generator)
          .ifPresent(
              sequence ->
                  out.putIfAbsent(generator.text("name").orElse(""), sequence("", sequence)));
    }
  }

  private static Optional<String> ofHibernate(ResolvedAnnotation generator) {
    String strategy = generator.text("strategy").or(() -> generator.text("type")).orElse("");
    List<String> keys = new ArrayList<>(List.of("sequence_name"));
    if (strategy.equals("sequence") || strategy.equals("seqhilo")) {
      keys.add("sequence");
    }
    return generator.nested("parameters").stream()
        .filter(parameter -> keys.contains(parameter.text("name").orElse("")))
        .flatMap(parameter -> text(parameter, "value").stream())
        .findFirst();
  }

  private static StoreName sequence(String schema, String name) {
    StoreName named = StoreName.of(StoreKind.SEQUENCE, name);
    return schema.isBlank() ? named : new StoreName(StoreKind.SEQUENCE, schema, named.name());
  }

  private static Optional<String> text(ResolvedAnnotation annotation, String element) {
    return annotation.text(element).filter(text -> !text.isBlank());
  }
}
