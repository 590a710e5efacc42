package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.DatedEntities;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTest {

  private static AnalysisResult analysed(CodebaseSketch sketch) {
    return Recommendation.withDefaults()
        .recommend(sketch.build(), new Provenance("kerf test", List.of()));
  }

  /** Types that call each other at random, each third one with a table and a route of its own. */
  private static CodebaseSketch random(long seed) {
    Random chance = new Random(seed);
    CodebaseSketch sketch = new CodebaseSketch();
    for (int i = 0; i < 60; i++) {
      for (int call = 0; call < 5; call++) {
        sketch.use("app." + name(i), "app." + name(chance.nextInt(60)), "call");
      }
      if (i % 3 == 0) {
        sketch.entryPoint("app." + name(i), "GET /" + i);
        for (int table = 0; table < 4; table++) {
          sketch.write("app." + name(i), "t" + chance.nextInt(20));
        }
      }
    }
    return sketch;
  }

  private static String name(int number) {
    return "" + (char) ('A' + number / 26) + (char) ('a' + number % 26) + "xyz";
  }

  @Test
  void a_cut_names_what_would_cross() {
    String sentence = analysed(RecommendationTest.shop()).verdict().sentence();
    assertTrue(sentence.startsWith("Cut it into 3 services: 1 call"), sentence);
    assertTrue(sentence.contains("foreign table written in a transaction"), sentence);
  }

  @Test
  void a_recommended_cut_gives_each_cost_beside_chance() {
    for (String reason : analysed(RecommendationTest.shop()).verdict().reasons()) {
      assertTrue(reason.contains("a random cut of the same sizes"), reason);
    }
  }

  @Test
  void tables_that_nothing_touches_are_said_where_they_are_most_of_all() {
    CodebaseSketch sketch = RecommendationTest.shop();
    assertEquals(List.of(), analysed(sketch).verdict().unseen());
    for (int i = 0; i < 20; i++) {
      sketch.entity("shop.kept.Kept" + (char) ('A' + i), "kept_" + i);
    }
    List<String> unseen = analysed(sketch).verdict().unseen();
    assertEquals(1, unseen.size(), unseen::toString);
    assertTrue(
        unseen.get(0).matches("20 of \\d+ tables are read and written by nothing .*"),
        unseen::toString);
  }

  @Test
  void places_where_the_entity_is_open_are_said_beside_statements(@TempDir Path folder) {
    Codebase codebase = DatedEntities.in(folder).codebase();
    List<String> unseen =
        Recommendation.withDefaults()
            .recommend(codebase, new Provenance("kerf test", List.of()))
            .verdict()
            .unseen();
    assertTrue(
        unseen.contains(
            "In 1 place a part of some entity is read or written;"
                + " whose it is, and so which table, is open."),
        unseen::toString);
  }

  @Test
  void a_random_graph_dressed_as_code_is_kept_whole() {
    for (long seed = 1; seed <= 3; seed++) {
      AnalysisResult result = analysed(random(seed));
      assertTrue(result.recommended().isEmpty(), "seed " + seed + ": " + result.verdict());
      assertFalse(result.verdict().reasons().isEmpty());
    }
  }

  @Test
  void a_database_that_every_service_writes_all_of_is_said_to_be_one() {
    CodebaseSketch sketch = new CodebaseSketch();
    List<String> things = List.of("Order", "Invoice", "Parcel", "Ticket");
    for (String thing : things) {
      sketch
          .use("shop.web." + thing + "Controller", "shop.core." + thing + "Service", "call")
          .use("shop.core." + thing + "Service", "shop.core." + thing + "Rules", "call", "new")
          .use("shop.core." + thing + "Service", "shop.db." + thing + "Dao", "call", "field")
          .use("shop.core." + thing + "Rules", "shop.db." + thing + "Dao", "call", "field")
          .entryPoint("shop.web." + thing + "Controller", "GET /" + thing);
      for (String other : things) {
        sketch.write("shop.db." + thing + "Dao", other + "_table");
      }
    }

    AnalysisResult result = analysed(sketch);

    assertTrue(result.recommended().isEmpty(), result.verdict().sentence());
    assertTrue(
        result
            .verdict()
            .reasons()
            .contains(
                "One shared database: 4 of 4 written stores are written by several services."),
        result.verdict().reasons().toString());
  }

  @Test
  void what_the_mapping_carries_on_makes_no_writers() {
    CodebaseSketch sketch = RecommendationTest.shop();
    for (String thing : List.of("Order", "Invoice", "Parcel")) {
      for (String table : List.of("orders", "invoices", "parcels")) {
        sketch.carry("shop.db." + thing + "Repository", table);
      }
    }
    AnalysisResult result = analysed(sketch);
    assertTrue(result.recommended().isPresent(), result.verdict().sentence());
    assertFalse(
        result.verdict().reasons().toString().contains("One shared database"),
        result.verdict().reasons().toString());
  }

  @Test
  void a_library_of_twelve_utilities_is_kept_whole() {
    CodebaseSketch sketch = new CodebaseSketch();
    for (String subject : List.of("Text", "Date", "File", "Number")) {
      for (String kind : List.of("Formats", "Parsers", "Checks")) {
        sketch.utility("kit." + subject + kind);
      }
      sketch
          .use("kit." + subject + "Parsers", "kit." + subject + "Checks", "call")
          .use("kit." + subject + "Formats", "kit." + subject + "Checks", "call");
    }

    assertTrue(analysed(sketch).recommended().isEmpty());
  }

  @Test
  void finer_candidates_lie_within_coarser_ones() {
    AnalysisResult result = analysed(random(5));
    Candidate coarser = null;
    for (Candidate candidate : result.candidates()) {
      if (candidate.basis().equals("coupling")) {
        if (coarser != null) {
          for (Service service : candidate.services()) {
            TreeSet<String> homes = new TreeSet<>();
            for (Service larger : coarser.services()) {
              if (larger.types().stream().anyMatch(service.types()::contains)) {
                homes.add(larger.id());
              }
            }
            assertEquals(1, homes.size(), service.id() + " lies in " + homes);
          }
        }
        coarser = candidate;
      }
    }
    assertTrue(coarser != null, "there are candidates to compare");
  }
}
