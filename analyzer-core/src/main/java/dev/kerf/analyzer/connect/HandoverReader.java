package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.Handovers;
import dev.kerf.analyzer.codebase.Handovers.FieldRead;
import dev.kerf.analyzer.codebase.Handovers.Handover;
import dev.kerf.analyzer.codebase.Handovers.Parameter;
import dev.kerf.analyzer.codebase.Handovers.Passed;
import dev.kerf.analyzer.codebase.Handovers.Signature;
import dev.kerf.analyzer.codebase.ValueUse;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what outermost types hand to one another. Linear in the code. */
final class HandoverReader {

  private final ResolvedApplication application;
  private final MethodIndex methods;
  private final AppObjects objects;

  /** By body: an initializer has the name of a constructor, and types may be there twice. */
  private final Map<ResolvedBody, ValueFlow> flows = new IdentityHashMap<>();

  private final List<Handover> calls = new ArrayList<>();
  private final List<FieldRead> reads = new ArrayList<>();
  private final ValueUses uses;

  HandoverReader(ResolvedApplication application, MethodIndex methods, AppObjects objects) {
    this.application = application;
    this.methods = methods;
    this.objects = objects;
    Captures captures = new Captures(application);
    List<FollowedValue> results = new ArrayList<>();
    Map<MethodName, ValueFlow> byMethod = new HashMap<>();
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        if (method.body().isPresent()) {
          ValueFlow flow = new ValueFlow(objects, captures, method, method.body().get());
          flows.put(method.body().get(), flow);
          if (!method.declared().initializer()) {
            byMethod.putIfAbsent(method.name(), flow);
          }
          results.addAll(flow.results());
        }
      }
    }
    this.uses = new ValueUses(methods, objects, byMethod, results);
  }

  Handovers read() {
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> new Scan(type, method, body).run());
      }
    }
    SortedMap<MethodName, Signature> signatures = new TreeMap<>();
    for (Handover call : calls) {
      signatures.computeIfAbsent(call.from(), this::signature);
      signatures.computeIfAbsent(call.to(), this::signature);
    }
    calls.sort(null);
    reads.sort(null);
    return new Handovers(calls, reads, signatures);
  }

  /** A method that an interface inherits from a library has no declaration here. */
  private Signature signature(MethodName name) {
    Optional<ResolvedMethod> method = methods.find(name);
    List<Parameter> parameters = new ArrayList<>();
    if (method.isPresent()) {
      List<JavaType> types = method.get().parameterTypes();
      for (int i = 0; i < types.size(); i++) {
        Optional<TypeName> object = objects.in(types.get(i));
        parameters.add(
            new Parameter(
                method.get().declared().parameters().get(i).name(),
                TypeText.of(types.get(i)),
                object,
                object.flatMap(objects::key),
                object.isPresent() ? uses.ofParameter(name, i) : ValueUse.NONE));
      }
    }
    boolean onObject = method.filter(found -> !found.declared().isStatic()).isPresent();
    return new Signature(parameters, onObject ? objects.key(name.owner()) : Optional.empty());
  }

  /** One body. */
  private final class Scan {

    private final ResolvedType type;
    private final MethodName from;
    private final ResolvedBody body;
    private final ValueFlow flow;
    private final PassedValues passed;
    private final Loops loops;

    /** The terms whose values are made something of; null until somebody asks. */
    private BitSet used;

    Scan(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
      this.type = type;
      this.from = method.name();
      this.body = body;
      this.flow = flows.get(body);
      this.loops = new Loops(application, body);
      this.passed = new PassedValues(objects, flow, body);
    }

    private boolean isUsed(int index) {
      if (used == null) {
        used = new BitSet();
        for (Term term : body.body().terms()) {
          Operands.of(term, used::set);
          if (term instanceof Term.Lambda lambda) {
            lambda.results().stream().forEach(used::set);
          } else if (term instanceof Term.Block block && block.condition() >= 0) {
            used.set(block.condition());
          } else if (term instanceof Term.Conditional choice) {
            used.set(choice.condition());
          }
        }
      }
      return used.get(index);
    }

    void run() {
      for (int i = 0; i < body.body().size(); i++) {
        Term term = body.body().get(i);
        if (term instanceof Term.Call call) {
          int index = i;
          body.method(i).ifPresent(target -> call(index, call, target));
        } else if (term instanceof Term.MethodReference reference) {
          int index = i;
          body.function(i)
              .flatMap(Target.FunctionTarget::referenced)
              .ifPresent(target -> reference(index, reference, target));
        } else if (term instanceof Term.Select select && select.receiver() >= 0) {
          int index = i;
          PlainAccessors.field(body, i)
              .filter(Target.FieldTarget::application)
              .ifPresent(
                  field -> read(field, field.declaring(), index, flow.sources(select.receiver())));
        }
      }
    }

    private Evidence at(int term) {
      return type.at(body.body().get(term).line());
    }

    private boolean isOther(TypeName owner) {
      return !owner.isWithinSame(type.name());
    }

    private void read(Target.FieldTarget field, TypeName of, int term, Set<MethodName> from) {
      if (isOther(of)) {
        ValueUse.Part part =
            new ValueUse.Part(
                of, field.name(), TypeText.of(field.type()), objects.isKey(of, field.name()));
        reads.add(
            new FieldRead(this.from, part, new TreeSet<>(from), loops.isRepeated(term), at(term)));
      }
    }

    private void call(int index, Term.Call call, Target.MethodTarget target) {
      Optional<Target.FieldTarget> read = objects.readBy(target);
      if (read.isPresent()) {
        read(read.get(), target.receiver(), index, flow.sources(call.receiver()));
      } else {
        called(target)
            .filter(to -> isOther(to.owner()))
            .ifPresent(
                to -> {
                  boolean onEntity =
                      call.receiver() >= 0
                          && body.type(call.receiver())
                              .className()
                              .filter(objects::isEntity)
                              .isPresent();
                  add(
                      index,
                      to,
                      onEntity ? passed.of(call.receiver()) : Optional.empty(),
                      arguments(call.arguments()));
                });
      }
    }

    private List<Optional<Passed>> arguments(Indices arguments) {
      List<Optional<Passed>> out = new ArrayList<>(arguments.size());
      for (int i = 0; i < arguments.size(); i++) {
        out.add(passed.of(arguments.get(i)));
      }
      return out;
    }

    private void reference(int index, Term.MethodReference reference, Target.MethodTarget target) {
      Set<MethodName> sources = flow.sourcesOfElements(index);
      Optional<Target.FieldTarget> read = objects.readBy(target);
      if (read.isPresent()) {
        read(read.get(), target.receiver(), index, sources);
      } else if (!target.method().name().startsWith("<")) {
        called(target)
            .filter(to -> isOther(to.owner()))
            .ifPresent(
                to ->
                    add(
                        index,
                        to,
                        Optional.empty(),
                        List.of(Optional.of(new Passed("", "", new TreeSet<>(sources))))));
      }
    }

    /** The method of the application that is asked; of an inherited one, by the heir. */
    private Optional<MethodName> called(Target.MethodTarget target) {
      if (target.application()) {
        return Optional.of(target.method());
      }
      boolean heir =
          application.type(target.receiver()).isPresent()
              && !target.method().owner().binaryName().startsWith("java.lang.");
      return heir ? Optional.of(target.ofReceiver()) : Optional.empty();
    }

    private void add(
        int index, MethodName to, Optional<Passed> receiver, List<Optional<Passed>> arguments) {
      String result = isUsed(index) ? TypeText.of(resultType(index)) : "";
      calls.add(
          new Handover(
              from,
              to,
              receiver,
              arguments,
              result.equals("void") ? "" : result,
              flow.result(index).map(FollowedValue::object),
              flow.result(index).map(uses::takings).orElse(List.of()),
              loops.isRepeated(index),
              at(index)));
    }

    private JavaType resultType(int index) {
      return body.function(index)
          .flatMap(Target.FunctionTarget::referenced)
          .map(Target.MethodTarget::returnType)
          .orElseGet(() -> body.type(index));
    }
  }
}
