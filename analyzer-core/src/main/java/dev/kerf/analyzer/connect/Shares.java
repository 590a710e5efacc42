package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.connect.FollowedValue.Share;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.Target;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one term may hold: any of several values, or parts of them.
 *
 * @param all without repetition, in the order in which they were met
 */
record Shares(List<Share> all) {

  static final Shares NONE = new Shares(List.of());

  Shares {
    all = List.copyOf(all);
  }

  static Shares of(Share one) {
    return new Shares(List.of(one));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** These or the others. */
  Shares or(Shares others) {
    if (isEmpty()) {
      return others;
    }
    if (others.isEmpty()) {
      return this;
    }
    Set<Share> out = new LinkedHashSet<>(all);
    out.addAll(others.all);
    return new Shares(List.copyOf(out));
  }

  /** What a field of each of them holds. */
  Shares part(Target.FieldTarget field) {
    if (isEmpty()) {
      return this;
    }
    String type = TypeText.of(field.type());
    return new Shares(all.stream().map(one -> one.part(field.name(), type)).distinct().toList());
  }

  /** The methods that gave them, where they are whole. */
  Set<MethodName> sources() {
    Set<MethodName> out = new LinkedHashSet<>();
    for (Share share : all) {
      if (share.isWhole()) {
        share.value().source().ifPresent(out::add);
      }
    }
    return out;
  }

  void markEscaped(AppObjects objects) {
    all.forEach(share -> share.markEscaped(objects));
  }

  void markRead(AppObjects objects) {
    all.forEach(share -> share.markRead(objects));
  }

  void markReferred(AppObjects objects) {
    all.forEach(share -> share.markReferred(objects));
  }

  void markReturned(AppObjects objects) {
    all.forEach(share -> share.markReturned(objects));
  }

  void markCalled(MethodName method, AppObjects objects) {
    all.forEach(share -> share.markCalled(method, objects));
  }
}
