package uk.hireyard.model;

import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.experimental.Accessors;

/** When a tool is in demand. */
@Getter
@Accessors(fluent = true)
@RequiredArgsConstructor
public enum Season {
  SPRING("March", 110),
  WINTER("December", 80);

  private final String from;
  private final int percent;
}
