package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.cluster.ClusteringOptions;
import dev.kerf.analyzer.cluster.Mixture;
import dev.kerf.analyzer.cluster.Partition;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.weight.Weights;
import org.junit.jupiter.api.Test;

/**
 * Orders, a catalogue and something without a table, each a group of its own at first; what has no
 * table is mostly tied to orders.
 */
class DataSeamsTest {

  /** How many groups are left of three, the first letter of a package being its group. */
  private static int left(CodebaseSketch sketch) {
    Codebase codebase = sketch.build();
    CouplingGraph graph = CouplingGraph.of(codebase, CouplingOptions.defaults());
    ElementIndex index = graph.index();
    int[] labels = new int[graph.atoms().count()];
    for (int i = index.size() - 1; i >= 0; i--) {
      String group =
          index.element(i) instanceof TypeName type
              ? type.packageName()
              : ((StoreName) index.element(i)).name();
      labels[graph.atoms().atomOf()[i]] = "oc".indexOf(group.charAt(0)) + 1;
    }
    Mixture mixture = Mixture.of(graph, ClusteringOptions.of(Weights.defaults()).kindWeights());
    return new DataSeams(
            graph,
            new Affinity(mixture.even(), graph.atoms()),
            new StoreOwners(codebase, index, 0.5),
            1)
        .merged(Partition.of(labels))
        .count();
  }

  /** A basket that is handed over as an order; its lines come from nobody's table. */
  private static CodebaseSketch basket() {
    return shop()
        .use("basket.Endpoint", "basket.Basket", "call", "field")
        .use("basket.Basket", "order.Order", "new", "type", "field")
        .use("basket.Lines", "order.Order", "new", "type", "field")
        .use("basket.Basket", "basket.Lines", "field", "call");
  }

  private static CodebaseSketch shop() {
    CodebaseSketch sketch = new CodebaseSketch();
    for (String thing : new String[] {"order.Order", "catalog.Product"}) {
      String table = thing.startsWith("o") ? "orders" : "catalog";
      sketch
          .use(thing + "Controller", thing + "Service", "call", "field")
          .use(thing + "Service", thing + "Repository", "call", "field")
          .use(thing + "Repository", thing, "generic")
          .entity(thing, table)
          .write(thing + "Repository", table)
          .entryPoint(thing + "Controller", "GET /" + table);
    }
    return sketch;
  }

  @Test
  void what_answers_by_itself_and_comes_to_no_data_of_another_group_stays() {
    assertEquals(3, left(basket().entryPoint("basket.Endpoint", "POST /basket")));
  }

  @Test
  void what_comes_to_the_data_of_another_group_is_its_layer() {
    assertEquals(
        2,
        left(
            basket()
                .entryPoint("basket.Endpoint", "POST /basket")
                .use("basket.Basket", "order.OrderService", "call")));
  }

  @Test
  void what_nobody_outside_asks_is_a_part_of_another_group() {
    assertEquals(2, left(basket()));
  }

  @Test
  void what_is_technical_for_the_most_part_is_a_part_of_another_group() {
    CodebaseSketch sketch = basket().entryPoint("basket.Endpoint", "POST /basket");
    for (String name : new String[] {"Texts", "Numbers", "Dates", "Sizes"}) {
      sketch.utility("basket." + name).use("basket.Basket", "basket." + name, "type");
    }
    assertEquals(2, left(sketch));
  }
}
