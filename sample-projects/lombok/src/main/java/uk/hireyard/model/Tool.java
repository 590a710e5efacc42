package uk.hireyard.model;

import lombok.AccessLevel;
import lombok.Data;
import lombok.EqualsAndHashCode;
import lombok.Getter;
import lombok.NonNull;
import lombok.Setter;
import lombok.ToString;

/** Something that can be hired. */
@Data
public class Tool implements Comparable<Tool> {

  @Getter @Setter private static int registered;

  private final long number;
  @NonNull private String name;
  private boolean available;
  private boolean isInsured;
  private Boolean serviced;
  private String uRL;

  @Getter(AccessLevel.NONE)
  @Setter(AccessLevel.PROTECTED)
  @ToString.Exclude
  private String secret;

  @EqualsAndHashCode.Exclude private int revision;
  private int $hidden;

  public String getName() {
    return name.strip();
  }

  @Override
  public int compareTo(Tool other) {
    return Long.compare(number, other.number);
  }
}
