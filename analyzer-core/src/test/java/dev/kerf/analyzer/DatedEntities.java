package dev.kerf.analyzer;

import java.nio.file.Path;

/** Two entities that share a part: only where the static type tells is it known whose it is. */
public final class DatedEntities {

  private DatedEntities() {}

  /** Parcels and vans that are dated, and a clock that changes that of a van, and of any. */
  public static TextWorkspace in(Path folder) {
    return new TextWorkspace(folder)
        .java(
            """
            package shop;
            import jakarta.persistence.*;
            @MappedSuperclass
            public class Dated {
              @Id Long id;
              private String changed;
              public void setChanged(String changed) { this.changed = changed; }
            }
            """)
        .java("package shop; @jakarta.persistence.Entity public class Parcel extends Dated {}")
        .java("package shop; @jakarta.persistence.Entity public class Van extends Dated {}")
        .java(
            """
            package shop;
            class Clock {
              void tick(Van van) { van.setChanged("now"); }
              void any(Dated dated) { dated.setChanged("now"); }
            }
            """);
  }
}
