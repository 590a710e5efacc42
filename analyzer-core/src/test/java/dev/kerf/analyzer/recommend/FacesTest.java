package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.model.TypeName;
import org.junit.jupiter.api.Test;

class FacesTest {

  private static String behind(CodebaseSketch sketch, String type) {
    Codebase codebase = sketch.build();
    ElementIndex index = CouplingGraph.of(codebase, CouplingOptions.defaults()).index();
    int behind = new Faces(codebase, index).behind(index.of(TypeName.of(type)));
    return behind < 0 ? "nothing" : index.element(behind).id();
  }

  @Test
  void behind_an_interface_is_the_only_type_that_implements_it() {
    CodebaseSketch sketch = new CodebaseSketch().implementing("a.Books", "a.Accounts");
    assertEquals("a.Books", behind(sketch, "a.Accounts"));
    assertEquals("nothing", behind(sketch, "a.Books"));
  }

  @Test
  void behind_an_interface_of_several_implementations_is_nothing() {
    CodebaseSketch sketch =
        new CodebaseSketch()
            .implementing("a.Books", "a.Accounts")
            .implementing("b.Remote", "a.Accounts")
            .implementing("c.Fake", "a.Accounts");
    assertEquals("nothing", behind(sketch, "a.Accounts"));
  }
}
