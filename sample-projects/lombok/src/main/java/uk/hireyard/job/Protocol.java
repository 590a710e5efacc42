package uk.hireyard.job;

import lombok.Value;

/** A log of our own. */
@Value
public class Protocol {
  Class<?> owner;

  void write(String line) {
    System.out.println(owner.getSimpleName() + ' ' + line);
  }
}
