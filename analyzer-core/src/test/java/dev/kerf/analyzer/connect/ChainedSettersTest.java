package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Setters that return the object that they are called on. */
class ChainedSettersTest {

  @TempDir Path folder;

  @Test
  void a_setter_that_returns_its_object_is_a_plain_setter() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity
                public class Parcel {
                  @Id Long id;
                  private String van;
                  private int weight;
                  public Parcel setVan(String van) { this.van = van; return this; }
                  public Parcel weight(int weight) { this.weight = weight; return this; }
                }
                """)
            .java(
                """
                package shop;
                class Loading {
                  void load(Parcel parcel) { parcel.setVan("B-KL 12").weight(3); }
                  Parcel create() { return new Parcel().setVan("B-KL 12").weight(3); }
                  Parcel prepare() {
                    Parcel parcel = new Parcel().setVan("B-KL 12");
                    parcel.weight(3);
                    return parcel;
                  }
                }
                """)
            .codebase();
    assertEquals("Loading.load: Parcel write flush", TextWorkspace.accesses(codebase));
  }
}
