package uk.hireyard.model;

import java.util.List;
import lombok.EqualsAndHashCode;
import lombok.Getter;
import lombok.NonNull;
import lombok.Singular;
import lombok.ToString;
import lombok.experimental.SuperBuilder;

/** Who can owe money. */
@Getter
@ToString
@EqualsAndHashCode
@SuperBuilder(toBuilder = true)
public abstract class Party<K extends Comparable<K>> {
  @NonNull private final K key;
  private final Address address;
  @Singular private final List<String> phones;
}
