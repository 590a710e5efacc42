package dev.kerf.analyzer.framework.springdata;

import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.EntityFact.AccessPaths;
import dev.kerf.analyzer.framework.EntityFact.EntityAccessed;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What methods ask templates of MongoDB and Elasticsearch to do with documents. */
final class DocumentOperations {

  private static final Set<String> TEMPLATES =
      Set.of(
          "org.springframework.data.mongodb.core.MongoTemplate",
          "org.springframework.data.mongodb.core.MongoOperations",
          "org.springframework.data.mongodb.core.ReactiveMongoTemplate",
          "org.springframework.data.mongodb.core.ReactiveMongoOperations",
          "org.springframework.data.elasticsearch.core.ElasticsearchOperations",
          "org.springframework.data.elasticsearch.core.ElasticsearchRestTemplate",
          "org.springframework.data.elasticsearch.core.ElasticsearchTemplate");

  private static final List<String> WRITES =
      List.of("save", "insert", "remove", "delete", "update", "upsert", "replace", "index");

  private static final List<String> READS =
      List.of(
          "find", "get", "count", "exists", "aggregate", "stream", "search", "query", "mapReduce");

  private static final List<String> BOTH =
      List.of("findAndModify", "findAndReplace", "findAndRemove", "findAllAndRemove");

  private final ResolvedApplication application;
  private final List<EntityAccessed> found = new ArrayList<>();

  DocumentOperations(ResolvedApplication application) {
    this.application = application;
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> read(type, method, body));
      }
    }
  }

  List<EntityAccessed> all() {
    return found;
  }

  /** The types that are kept as documents. */
  Set<TypeName> kept() {
    Set<TypeName> out = new TreeSet<>();
    found.forEach(access -> out.add(access.entity()));
    return out;
  }

  private void read(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call
          && call.receiver() >= 0
          && TEMPLATES.contains(body.type(call.receiver()).erasedName())) {
        Optional<TypeName> document = document(body, call);
        if (document.isPresent()) {
          boolean both = BOTH.contains(call.name());
          if (both || starts(READS, call.name())) {
            add(type, method, document.get(), Mode.READ, call.line());
          }
          if (both || starts(WRITES, call.name())) {
            add(type, method, document.get(), Mode.WRITE, call.line());
          }
        }
      }
    }
  }

  private static boolean starts(List<String> prefixes, String name) {
    return prefixes.stream().anyMatch(name::startsWith);
  }

  /** The class that a call names, else the type of what it is handed. */
  private Optional<TypeName> document(ResolvedBody body, Term.Call call) {
    List<JavaType> types = call.arguments().stream().mapToObj(body::type).toList();
    return types.stream()
        .filter(type -> type.erasedName().equals("java.lang.Class"))
        .flatMap(type -> ofApplication(type).stream())
        .findFirst()
        .or(() -> types.stream().flatMap(type -> ofApplication(type).stream()).findFirst());
  }

  private Optional<TypeName> ofApplication(JavaType type) {
    if (type instanceof JavaType.ClassType of && !of.arguments().isEmpty()) {
      return ofApplication(of.arguments().get(of.arguments().size() - 1));
    }
    if (type instanceof JavaType.WildcardType wildcard) {
      return wildcard.bound().flatMap(this::ofApplication);
    }
    return type.className().filter(name -> application.type(name).isPresent());
  }

  private void add(
      ResolvedType type, ResolvedMethod method, TypeName document, Mode mode, int line) {
    found.add(
        new EntityAccessed(
            method.name(),
            document,
            mode,
            How.DIRECT,
            AccessPaths.NONE,
            false,
            Set.of(),
            Certainty.CERTAIN,
            type.at(line)));
  }
}
