package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.boundary.BoundariesReader;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.weight.RecommendWeights;
import dev.kerf.analyzer.weight.Weights;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many services a recommended cut has, where code and data part an application further. */
class MostServicesTest {

  private static final List<String> THINGS =
      List.of(
          "Order", "Invoice", "Parcel", "Member", "Coupon", "Ticket", "Review", "Banner", "Brand",
          "Stock");

  private static final Weights PLAIN = Weights.defaults();

  /** Ten columns of four types and a table, each of which asks the next one for something. */
  private static CodebaseSketch columns() {
    CodebaseSketch sketch = new CodebaseSketch();
    for (int i = 0; i < THINGS.size(); i++) {
      String thing = THINGS.get(i);
      String service = "shop.core." + thing + "Service";
      String table = thing.toLowerCase(Locale.ROOT) + 's';
      sketch
          .use("shop.web." + thing + "Controller", service, "call", "field")
          .use(service, "shop.db." + thing + "Repository", "call", "field")
          .use(service, "shop.model." + thing, "call", "new")
          .use("shop.db." + thing + "Repository", "shop.model." + thing, "generic")
          .entity("shop.model." + thing, table)
          .write("shop.db." + thing + "Repository", table)
          .entryPoint("shop.web." + thing + "Controller", "GET /" + table);
      if (i > 0) {
        sketch.use(service, "shop.core." + THINGS.get(i - 1) + "Service", "call");
      }
    }
    return sketch;
  }

  private static AnalysisResult analysed(Weights weights, Guidance guidance) {
    return new Recommendation(weights)
        .recommend(columns().build(), new Provenance("kerf test", List.of()), guidance);
  }

  private static Candidate recommended(AnalysisResult result) {
    return result.candidates().stream()
        .filter(candidate -> result.recommended().filter(candidate.id()::equals).isPresent())
        .findAny()
        .orElseThrow();
  }

  private static int services(AnalysisResult result) {
    return recommended(result).services().size();
  }

  @Test
  void twice_the_types_bear_one_service_more_as_long_as_they_are_few() {
    RecommendOptions options = RecommendOptions.defaults();
    assertEquals(2, options.mostServices(3));
    assertEquals(3, options.mostServices(8));
    assertEquals(4, options.mostServices(16));
    assertEquals(5, options.mostServices(32));
    assertEquals(15, options.mostServices(0));
  }

  @Test
  void of_many_types_sixteen_times_as_many_bear_one_service_more() {
    RecommendOptions options = RecommendOptions.defaults();
    assertEquals(6, options.mostServices(50));
    assertEquals(6, options.mostServices(500));
    assertEquals(7, options.mostServices(800));
    assertEquals(7, options.mostServices(8_000));
  }

  @Test
  void no_more_services_are_borne_than_a_few_teams_can_run() {
    Weights many = PLAIN.with(RecommendWeights.SERVICES_BY_DOUBLING_OF_MANY, 1);
    assertEquals(10, RecommendOptions.of(many).mostServices(1_024));
    assertEquals(15, RecommendOptions.of(many).mostServices(1_000_000));
  }

  @Test
  void columns_of_a_few_types_each_are_joined_until_few_enough_are_left() {
    AnalysisResult result = analysed(PLAIN, Guidance.NONE);
    assertEquals(5, services(result), "40 types bear five services");
    assertEquals(
        "The draws agree on 10 services; the smallest were joined with their nearest until there"
            + " were no more than 5, which is what 40 types bear.",
        result.verdict().reasons().get(0));
    assertTrue(
        result.candidates().stream().anyMatch(cut -> cut.services().size() == 7),
        "a cut with a third more stands beside it");
  }

  @Test
  void without_a_limit_by_size_each_column_is_a_service() {
    Weights free = PLAIN.with(RecommendWeights.SERVICES_BY_DOUBLING, 0);
    assertEquals(THINGS.size(), services(analysed(free, Guidance.NONE)));
  }

  @Test
  void an_earlier_cut_keeps_its_services_however_many_they_are() throws InvalidYamlException {
    StringBuilder earlier = new StringBuilder("version: 1\nservices:\n");
    for (String thing : THINGS) {
      earlier.append(
          "  %s:\n    types: ['shop.*.%s*']\n".formatted(thing.toLowerCase(Locale.ROOT), thing));
    }
    byte[] text = earlier.toString().getBytes(StandardCharsets.UTF_8);
    Guidance anchored =
        new Guidance(
            Optional.empty(),
            Optional.of(BoundariesReader.read("earlier.yml", text, List.of("call"))),
            Optional.empty(),
            false);
    assertEquals(THINGS.size(), services(analysed(PLAIN, anchored)));
  }
}
