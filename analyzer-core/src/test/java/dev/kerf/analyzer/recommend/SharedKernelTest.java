package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.model.TypeName;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The first letter of the package is the group. */
class SharedKernelTest {

  private static Set<String> kernel(CodebaseSketch sketch, double stability) {
    Codebase codebase = sketch.build();
    CouplingGraph graph = CouplingGraph.of(codebase, CouplingOptions.defaults());
    ElementIndex index = graph.index();
    int[] groupOf = new int[index.typeCount()];
    double[] stabilities = new double[index.size()];
    Arrays.fill(stabilities, stability);
    for (int i = 0; i < groupOf.length; i++) {
      groupOf[i] = ((TypeName) index.element(i)).packageName().charAt(0) - 'a';
    }
    boolean[] found =
        new SharedKernel(
                codebase,
                index,
                graph.roles(),
                new Uses(codebase, index),
                Optional.of(stabilities),
                RecommendOptions.defaults())
            .find(groupOf, 26);
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i]) {
        names.add(index.element(i).id());
      }
    }
    return names;
  }

  /** Three groups of two types that do something, each of which uses the type. */
  private static CodebaseSketch usedByAll(String type) {
    CodebaseSketch sketch = new CodebaseSketch();
    for (String group : new String[] {"a", "b", "c"}) {
      sketch.use(group + ".Desk", type, "call").use(group + ".Desk", group + ".Shelf", "call");
    }
    return sketch;
  }

  @Test
  void what_three_groups_use_and_none_holds_is_shared() {
    assertEquals(Set.of("a.Money"), kernel(usedByAll("a.Money"), 0.4));
  }

  @Test
  void what_a_group_holds_firmly_stays_however_many_use_it() {
    assertEquals(Set.of(), kernel(usedByAll("a.Money"), 0.95));
  }

  @Test
  void a_utility_is_shared_when_two_groups_use_it() {
    assertEquals(
        Set.of("a.Texts"),
        kernel(
            new CodebaseSketch()
                .utility("a.Texts")
                .use("a.Desk", "a.Texts", "call")
                .use("b.Desk", "a.Texts", "call"),
            0.95));
  }

  @Test
  void what_owns_data_is_never_shared() {
    assertEquals(Set.of(), kernel(usedByAll("a.User").entity("a.User", "users"), 0.1));
    assertEquals(Set.of(), kernel(usedByAll("a.Users").write("a.Users", "users"), 0.1));
  }

  @Test
  void reference_data_that_nothing_writes_but_a_loader_at_the_start_is_shared() {
    CodebaseSketch places =
        usedByAll("a.Place")
            .entity("a.Place", "places")
            .startsWith("d.Samples")
            .write("d.Samples", "places")
            .read("a.Desk", "places");
    assertEquals(Set.of("a.Place"), kernel(places, 0.1));
    assertEquals(Set.of(), kernel(places.write("b.Desk", "places"), 0.1), "b changes places");
  }

  @Test
  void what_reads_reference_data_is_shared_with_it_unless_it_reads_more() {
    CodebaseSketch reading = usedByAll("a.Places").entity("a.Place", "places");
    assertEquals(
        Set.of("a.Place", "a.Places"),
        kernel(reading.use("a.Places", "a.Place", "call").read("a.Places", "places"), 0.1));
    assertEquals(Set.of(), kernel(reading.read("a.Places", "orders"), 0.1));
  }

  @Test
  void what_stands_around_every_request_is_shared_unless_it_is_there_for_one_group() {
    CodebaseSketch sketch =
        new CodebaseSketch()
            .typeOf("a.Tenants", "jakarta.servlet.Filter")
            .use("a.Desk", "a.Shelf", "call")
            .use("b.Desk", "b.Shelf", "call");
    assertEquals(Set.of("a.Tenants"), kernel(sketch, 0.9));
    assertEquals(Set.of(), kernel(sketch.use("a.Tenants", "a.Desk", "call"), 0.9));
  }

  @Test
  void what_uses_the_business_is_no_kernel() {
    assertEquals(Set.of(), kernel(usedByAll("a.Rules").use("a.Rules", "b.Shelf", "call"), 0.1));
  }

  @Test
  void what_its_team_calls_common_is_shared_even_with_one_user() {
    CodebaseSketch sketch = usedByAll("x.Other").use("a.Desk", "d.common.Name", "call");
    assertEquals(Set.of("d.common.Name"), kernel(sketch, 0.95));
  }

  @Test
  void what_only_the_kernel_uses_follows_it() {
    CodebaseSketch sketch = usedByAll("a.Money").use("a.Money", "a.Rounding", "call");
    assertEquals(Set.of("a.Money", "a.Rounding"), kernel(sketch, 0.1));
  }

  /** Four groups of two types that do something, each of which uses the type; ten types do. */
  private static CodebaseSketch usedEverywhere(String type) {
    CodebaseSketch sketch = usedByAll(type);
    sketch.use("d.Desk", type, "call").use("d.Desk", "d.Shelf", "call");
    for (String user : new String[] {"a.Bell", "b.Bell", "c.Bell", "d.Bell", "a.Lamp", "b.Lamp"}) {
      sketch.use(user, type, "call");
    }
    return sketch;
  }

  @Test
  void what_most_of_the_application_uses_is_shared_however_firmly_it_is_held() {
    assertEquals(Set.of("a.Command"), kernel(usedEverywhere("a.Command"), 0.95));
  }

  @Test
  void what_serves_most_of_the_application_may_use_a_little_of_it() {
    CodebaseSketch one = usedEverywhere("a.Command").use("a.Command", "b.Shelf", "call");
    assertEquals(Set.of("a.Command"), kernel(one, 0.95));
    CodebaseSketch two = one.use("a.Command", "c.Shelf", "call");
    assertEquals(Set.of(), kernel(two, 0.95), "two of its ten users' types");
  }

  @Test
  void what_works_with_data_uses_none_of_it_as_a_kernel() {
    CodebaseSketch sketch =
        usedEverywhere("a.Languages")
            .typeOf("a.Rows", "org.springframework.data.repository.CrudRepository")
            .use("a.Languages", "a.Rows", "call")
            .use("b.Shelf", "a.Rows", "call");
    assertEquals(Set.of(), kernel(sketch, 0.95));
  }

  @Test
  void the_interface_of_what_works_with_data_is_no_kernel() {
    CodebaseSketch face = usedEverywhere("a.Accounts").implementing("a.Books", "a.Accounts");
    assertEquals(Set.of("a.Accounts"), kernel(face, 0.1));
    assertEquals(Set.of(), kernel(face.write("a.Books", "books"), 0.1));
    CodebaseSketch several = face.implementing("b.Books", "a.Accounts");
    assertEquals(Set.of("a.Accounts"), kernel(several, 0.1));
  }

  @Test
  void a_value_inside_entities_is_shared_and_an_entity_is_not() {
    for (String annotation : new String[] {"jakarta.persistence.Embeddable", "x.Entity"}) {
      assertEquals(
          annotation.endsWith("Entity") ? Set.of() : Set.of("a.Money"),
          kernel(usedByAll("a.Money").annotated("a.Money", annotation), 0.4));
    }
  }
}
