package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.model.TypeName;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighbourhoodTest {

  private static final int NONE = Placement.UNASSIGNED;

  @TempDir Path folder;

  private ElementIndex index;

  @BeforeEach
  void read() throws Exception {
    index =
        CouplingGraph.of(
                new TextWorkspace(folder)
                    .java("package a; class X {}")
                    .java("package a.b; class P {}")
                    .java("package a.b; class Q {}")
                    .java("package a.b; class R {}")
                    .java("package a.c; class S {}")
                    .java("package u; class U {}")
                    .codebase(),
                CouplingOptions.defaults())
            .index();
  }

  private int around(String type, int p, int q, int r, int s, int u, int x) {
    int[] placeOf = new int[index.size()];
    placeOf[of("a.b.P")] = p;
    placeOf[of("a.b.Q")] = q;
    placeOf[of("a.b.R")] = r;
    placeOf[of("a.c.S")] = s;
    placeOf[of("u.U")] = u;
    placeOf[of("a.X")] = x;
    return new Neighbourhood(index).placed(placeOf, 2).around(of(type));
  }

  private int of(String type) {
    return index.of(TypeName.of(type));
  }

  @Test
  void most_of_the_own_package_decides_without_the_type_itself() {
    assertEquals(1, around("a.b.P", 0, 1, 1, 0, 0, 0));
    assertEquals(-1, around("a.b.P", 0, 0, 1, 0, 0, 0), "one and one is no majority");
  }

  @Test
  void a_package_with_nothing_placed_asks_the_one_around_it_with_all_within() {
    assertEquals(1, around("a.c.S", 1, 1, NONE, NONE, 0, 0), "two of three below a");
    assertEquals(1, around("a.c.S", 1, NONE, NONE, 0, 0, NONE), "its own place does not count");
    assertEquals(-1, around("a.c.S", 1, 1, NONE, NONE, NONE, 0), "all that is placed lies below a");
    assertEquals(-1, around("u.U", 0, 0, NONE, NONE, NONE, 1), "most of all is near to nothing");
  }

  @Test
  void where_nothing_is_placed_nothing_speaks_for_a_service() {
    assertEquals(-1, around("a.X", NONE, NONE, NONE, NONE, NONE, NONE));
  }
}
