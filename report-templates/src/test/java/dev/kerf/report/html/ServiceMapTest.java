package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import dev.kerf.report.html.CutPart.ServiceMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceMapTest {

  private static ServiceMap map(int services) {
    Candidate candidate = Results.cut(services, 5, 8).candidates().get(0);
    return ServiceMapLayout.of(
        candidate.services(), new Ties(candidate, ""), new ServiceLinks(candidate, ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 30})
  void boxes_lie_inside_the_map_and_never_on_one_another(int services) {
    ServiceMap map = map(services);

    assertEquals(services, map.nodes().size());
    for (ServiceMap.Node node : map.nodes()) {
      assertTrue(node.x() >= 0 && node.x() + node.width() <= map.width(), node.toString());
      assertTrue(node.y() >= 0 && node.y() + node.height() <= map.height(), node.toString());
      for (ServiceMap.Node other : map.nodes()) {
        assertFalse(node != other && overlap(node, other), node + " lies on " + other);
      }
    }
  }

  private static boolean overlap(ServiceMap.Node a, ServiceMap.Node b) {
    return a.x() < b.x() + b.width()
        && b.x() < a.x() + a.width()
        && a.y() < b.y() + b.height()
        && b.y() < a.y() + a.height();
  }

  @Test
  void one_curve_stands_for_both_directions_with_a_count_for_each() {
    List<ServiceMap.Edge> edges = map(2).edges();

    assertEquals(1, edges.size());
    assertTrue(edges.get(0).back() && edges.get(0).forth());
    assertEquals(
        List.of("#tie-service-0.service-1", "#tie-service-1.service-0"),
        edges.get(0).ends().stream().map(ServiceMap.End::href).sorted().toList());
  }

  @Test
  void a_map_says_how_many_ties_it_leaves_to_the_table() {
    ServiceMap map = map(12);

    assertEquals(16, map.edges().size());
    assertEquals(
        "Drawn are 16 of the strongest; the table below has the other 50 too.", map.note());
    assertEquals("", map(4).note());
  }

  private static ServiceMap narrow(int services) {
    Candidate candidate = Results.cut(services, 5, 8).candidates().get(0);
    return ServiceMapLayout.narrow(
        candidate.services(), new Ties(candidate, ""), new ServiceLinks(candidate, ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 15, 30})
  void a_narrow_map_fits_a_telephone_and_no_count_lies_on_another(int services) {
    ServiceMap map = narrow(services);

    assertEquals(332, map.width());
    assertEquals(services, map.nodes().size());
    for (ServiceMap.Node node : map.nodes()) {
      assertTrue(node.y() + node.height() <= map.height(), node.toString());
      assertTrue(map.nodes().stream().noneMatch(other -> node != other && overlap(node, other)));
    }
    List<ServiceMap.End> ends =
        map.edges().stream().flatMap(edge -> edge.ends().stream()).distinct().toList();
    for (ServiceMap.End end : ends) {
      assertTrue(end.x() > 183 && end.x() < 240, end.toString());
      assertTrue(
          ends.stream().allMatch(other -> other == end || Math.abs(other.y() - end.y()) >= 8),
          end.toString());
    }
  }

  @Test
  void a_narrow_map_leaves_ties_out_rather_than_drawing_lines_on_one_another() {
    ServiceMap map = narrow(30);

    assertTrue(map.edges().size() < 435, "all were drawn");
    assertFalse(map.note().isEmpty());
    assertEquals(
        map.edges().size(), map.edges().stream().map(ServiceMap.Edge::path).distinct().count());
  }

  @Test
  void a_long_name_takes_several_lines_and_a_taller_box() {
    ServiceMap.Node node = named("Configuration and challenge", "table:purchase_context_field_v2");

    assertEquals(
        List.of("Configuration and", "challenge"),
        node.title().stream().map(ServiceMap.Line::text).toList());
    assertEquals(
        List.of("purchase_context_", "field_v2"),
        node.stores().stream().map(ServiceMap.Line::text).toList());
    assertEquals(named("Orders", "table:orders").height() + 17 + 16, node.height());
  }

  @Test
  void a_name_past_any_measure_is_cut_short() {
    ServiceMap.Node node = named("x".repeat(500), "table:" + "y".repeat(500));

    assertEquals(3, node.title().size());
    assertEquals("x".repeat(16) + "…", node.title().get(2).text());
    assertEquals(3, node.stores().size());
  }

  private static ServiceMap.Node named(String name, String store) {
    Service service =
        new Service("id", name, List.of(), List.of(store), List.of(), List.of(), List.of());
    return ServiceMapBox.of(service, 6).at(0, 0, new Page.ServiceLink(name, "", 0));
  }

  @Test
  void a_box_with_many_tables_shows_some_and_counts_the_rest() {
    List<ServiceMap.Line> stores = map(3).nodes().get(0).stores();

    assertEquals(6, stores.size());
    assertEquals("and 3 more", stores.get(5).text());
  }
}
