package dev.kerf.analyzer.contract;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.codebase.Handovers;
import dev.kerf.analyzer.codebase.Handovers.Handover;
import dev.kerf.analyzer.codebase.Handovers.Parameter;
import dev.kerf.analyzer.codebase.Handovers.Passed;
import dev.kerf.analyzer.codebase.Handovers.Signature;
import dev.kerf.analyzer.codebase.Handovers.Taking;
import dev.kerf.analyzer.codebase.ValueUse;
import dev.kerf.analyzer.codebase.ValueUse.Part;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.ServiceContract.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Reduces what crosses into and out of one service to the keys and parts that are really used.
 *
 * <p>An object of another service that an operation takes becomes the parts that the operation
 * reads; an object of the service itself, which callers only refer to, becomes its key. Plain
 * values, and objects of the shared kernel, stay what they are.
 */
final class Reduction {

  private final Handovers handovers;
  private final Boundaries boundaries;
  private final String service;

  Reduction(Handovers handovers, Boundaries boundaries, String service) {
    this.handovers = handovers;
    this.boundaries = boundaries;
    this.service = service;
  }

  /**
   * What an operation has to be sent.
   *
   * @param example a call of it, for the names of what no declaration at hand names
   */
  List<Item> takes(MethodName operation, Handover example) {
    Signature signature = handovers.signatures().get(operation);
    Set<Item> items = new LinkedHashSet<>();
    signature
        .key()
        .ifPresent(
            key -> items.add(new Item(key.owner().simpleName() + '.' + key.path(), key.type())));
    for (Parameter parameter : signature.parameters()) {
      items.addAll(items(parameter, parameter.name(), parameter.type()));
    }
    if (signature.parameters().isEmpty()) {
      example.arguments().stream()
          .flatMap(Optional::stream)
          .map(passed -> new Item(passed.name(), passed.type()))
          .forEach(items::add);
    }
    return List.copyOf(items);
  }

  /** What one method has to send to do all that it does with the service. */
  List<Item> takes(MethodName caller, List<Handover> calls) {
    Set<Item> items = new LinkedHashSet<>();
    for (Handover call : calls) {
      Signature signature = handovers.signatures().get(call.to());
      call.receiver()
          .filter(this::isFromOutside)
          .ifPresent(passed -> signature.key().ifPresent(key -> items.add(key(passed, key))));
      for (int i = 0; i < call.arguments().size(); i++) {
        Optional<Passed> passed = call.arguments().get(i).filter(this::isFromOutside);
        if (passed.isPresent()) {
          items.addAll(items(signature, i, passed.get()));
        }
      }
    }
    List<String> order =
        handovers.signatures().get(caller).parameters().stream().map(Parameter::name).toList();
    List<Item> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparingInt(item -> position(order, item)));
    return sorted;
  }

  private static int position(List<String> parameters, Item item) {
    int dot = item.name().indexOf('.');
    int at = parameters.indexOf(dot < 0 ? item.name() : item.name().substring(0, dot));
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  /** What the service itself gave within the same conversation need not be sent. */
  private boolean isFromOutside(Passed passed) {
    return passed.from().stream().noneMatch(method -> isOwn(method.owner()));
  }

  private static Item key(Passed passed, Part key) {
    String name = passed.name().isEmpty() ? decapitalised(key.owner()) : passed.name();
    return new Item(name + '.' + key.path(), key.type());
  }

  private static String decapitalised(TypeName type) {
    String name = type.simpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private List<Item> items(Signature signature, int argument, Passed passed) {
    if (argument >= signature.parameters().size()) {
      return List.of(new Item(passed.name(), passed.type()));
    }
    Parameter parameter = signature.parameters().get(argument);
    return items(
        parameter,
        passed.name().isEmpty() ? parameter.name() : passed.name(),
        passed.type().isEmpty() ? parameter.type() : passed.type());
  }

  private List<Item> items(Parameter parameter, String name, String type) {
    ValueUse use = parameter.use();
    boolean foreign =
        parameter.object().filter(object -> isService(object) && !isOwn(object)).isPresent();
    boolean own = parameter.object().filter(this::isOwn).isPresent();
    if (use.whole() || !foreign && (!own || parameter.key().isEmpty())) {
      return List.of(new Item(name, type));
    }
    Collection<Part> parts = use.parts();
    if (own || parts.isEmpty() && !use.calls().isEmpty()) {
      parts = parameter.key().map(Set::of).orElse(Set.of());
    }
    return parts.stream().map(part -> new Item(name + '.' + part.path(), part.type())).toList();
  }

  private boolean isService(TypeName type) {
    return boundaries.ownerOf(type) instanceof Owner.Service;
  }

  private boolean isOwn(TypeName type) {
    return boundaries.ownerOf(type) instanceof Owner.Service owner && owner.id().equals(service);
  }

  /** What callers use of the results of calls, and hand on to whatever service. */
  List<Item> gives(List<Handover> calls) {
    return gives(calls, taking -> true);
  }

  /** What leaves the service: results that are only handed back to it do not. */
  List<Item> givesOutside(List<Handover> calls) {
    return gives(calls, taking -> taking.by().filter(by -> isOwn(by.owner())).isEmpty());
  }

  private List<Item> gives(List<Handover> calls, Predicate<Taking> counts) {
    SortedSet<Item> items = new TreeSet<>(Comparator.comparing(Item::toString));
    for (Handover call : calls) {
      boolean own = call.object().filter(this::isOwn).isPresent();
      ValueUse taken = ValueUse.all(call.taken().stream().filter(counts).map(Taking::use).toList());
      if (!call.result().isEmpty() && (!own || taken.whole())) {
        items.add(new Item("", call.result()));
      } else if (!call.result().isEmpty()) {
        for (Part part : taken.parts()) {
          items.add(new Item(part.owner().simpleName() + '.' + part.path(), part.type()));
        }
      }
    }
    return List.copyOf(items);
  }

  /** The methods of other services' objects that an operation calls. */
  SortedSet<MethodName> callsBack(MethodName operation) {
    SortedSet<MethodName> out = new TreeSet<>();
    for (Parameter parameter : handovers.signatures().get(operation).parameters()) {
      for (MethodName method : parameter.use().calls()) {
        if (isService(method.owner()) && !isOwn(method.owner())) {
          out.add(method);
        }
      }
    }
    return out;
  }
}
