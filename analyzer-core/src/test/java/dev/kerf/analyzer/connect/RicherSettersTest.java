package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Setters that do a little more than to set. */
class RicherSettersTest {

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

  @Test
  void a_setter_that_works_on_its_value_changes_for_its_caller() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                import java.util.*;
                @Entity
                public class Parcel {
                  @Id Long id;
                  private String van;
                  private String label;
                  @ElementCollection private List<String> notes;
                  public void setVan(String van) {
                    if (van.length() > 8) { this.van = van.substring(0, 8); } else { this.van = van; }
                  }
                  public void setLabel(String text) { label = text; van = text; }
                  public void setNotes(List<String> notes) { this.notes.clear(); }
                }
                """)
            .java(
                """
                package shop;
                class Loading {
                  void load(Parcel parcel) { parcel.setVan("B-KL 12"); }
                  void label(Parcel parcel) { parcel.setLabel("B-KL 12"); }
                  void clear(Parcel parcel) { parcel.setNotes(null); }
                }
                """)
            .codebase();
    assertEquals(
        """
        Loading.load: Parcel write flush
        Parcel.setLabel: Parcel write flush
        Parcel.setNotes: Parcel_notes read lazy
        Parcel.setNotes: Parcel_notes write flush\
        """,
        TextWorkspace.accesses(codebase));
  }

  @Test
  void what_a_variable_holds_is_new_where_it_is_given_nothing_else() {
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
                  public void setVan(String van) { this.van = van; }
                }
                """)
            .java(
                """
                package shop;
                class Loading {
                  Parcel later(boolean full) {
                    Parcel parcel = null;
                    if (full) { parcel = new Parcel(); parcel.setVan("B-KL 12"); }
                    return parcel;
                  }
                  Parcel undeclared() {
                    Parcel parcel;
                    parcel = new Parcel();
                    parcel.setVan("B-KL 12");
                    return parcel;
                  }
                  Parcel handedBack(Loading other) {
                    Parcel parcel = new Parcel();
                    parcel = other.loaded(parcel, "B-KL 12");
                    parcel.setVan("B-KL 13");
                    return parcel;
                  }
                  Parcel loaded(Parcel parcel, String van) { return parcel; }
                  void either(Parcel known, boolean full) {
                    Parcel parcel = new Parcel();
                    if (full) { parcel = known; }
                    parcel.setVan("B-KL 12");
                  }
                  void given(Parcel parcel) {
                    parcel.setVan("B-KL 12");
                    parcel = new Parcel();
                  }
                  void each(java.util.List<Parcel> all) {
                    for (Parcel parcel : all) { parcel.setVan("B-KL 12"); }
                  }
                }
                """)
            .codebase();
    assertEquals(
        """
        Loading.each: Parcel write flush
        Loading.either: Parcel write flush
        Loading.given: Parcel write flush\
        """,
        TextWorkspace.accesses(codebase));
  }
}
