package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.result.ProgressResult;
import dev.kerf.analyzer.result.ProgressResult.Forecast;
import dev.kerf.analyzer.result.ProgressResult.Line;
import dev.kerf.analyzer.result.ProgressResult.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The weeks of a split as a drawing. */
class ProgressChartTest {

  private static Page.Progress progress(boolean converging, Week... weeks) {
    return ProgressChart.of(result(converging, weeks));
  }

  static ProgressResult result(boolean converging, Week... weeks) {
    return new ProgressResult(
        ProgressResult.SCHEMA_VERSION,
        "Kerf test",
        "Shop",
        List.of(weeks),
        List.of(new Line("order", "call", 3, 7)),
        converging,
        converging ? Optional.of(new Forecast(3, 7)) : Optional.empty());
  }

  static Week week(String week, String commit, int known, int added, int removed) {
    return new Week(week, commit, known, Optional.of(2), added, removed, List.of());
  }

  @Test
  void the_numbers_stand_in_a_sentence_and_in_a_table() {
    Page.Progress progress =
        progress(
            true,
            week("2026-W01", "0123456789abcdef", 10, 0, 2),
            week("2026-W02", "fedcba98", 8, 3, 5));

    assertEquals(
        "7 crossings removed and 3 added in 2 weeks; 8 are left, 2 of them in code that no entry"
            + " point reaches. At the pace so far the last one goes in 3 to 7 weeks with commits.",
        progress.sentence());
    assertEquals("", progress.warning());
    assertEquals(
        new Page.Progress.Row("2026-W02", "fedcba98", "8", "2", "3", "5", "\u22122"),
        progress.weeks().get(1));
    assertEquals("0123456789ab", progress.weeks().get(0).commit());
    assertEquals(
        List.of(new Page.Progress.Line("order", "calls", "3", "7", "\u22124")), progress.lines());
  }

  @Test
  void the_line_falls_as_crossings_go_and_bars_stand_on_their_base() {
    Page.Progress.Chart chart =
        progress(true, week("2026-W01", "a", 100, 0, 10), week("2026-W02", "b", 0, 5, 0))
            .chart()
            .get(0);

    assertEquals("M268 16L692 176", chart.line());
    assertEquals(
        List.of("0", "20", "40", "60", "80", "100"),
        chart.grid().stream().map(l -> l.text()).toList());
    Page.Progress.Bar removed = chart.bars().get(1);
    assertEquals(chart.base(), removed.y());
    assertEquals(48, removed.height());
    Page.Progress.Bar added = chart.bars().get(2);
    assertEquals(chart.base(), added.y() + added.height());
    assertEquals(24, added.height());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 52, 400})
  void everything_stays_inside_and_labels_apart_on_wide_and_narrow_screens(int count) {
    List<Week> weeks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      weeks.add(week("w" + i, "c", count - i, i % 7, i % 5));
    }
    List<Page.Progress.Chart> charts = progress(true, weeks.toArray(Week[]::new)).chart();

    assertEquals(List.of(false, true), charts.stream().map(Page.Progress.Chart::narrow).toList());
    charts.forEach(ProgressChartTest::fits);
  }

  private static void fits(Page.Progress.Chart chart) {
    for (Page.Progress.Bar bar : chart.bars()) {
      assertTrue(bar.x() >= 0 && bar.x() + bar.width() <= chart.width(), bar::toString);
      assertTrue(bar.y() >= 0 && bar.y() + bar.height() <= chart.height(), bar::toString);
    }
    int last = chart.labels().get(chart.labels().size() - 1).x();
    assertTrue(last + 36 <= chart.width(), "half of the last label lies right of its middle");
    for (int i = 1; i < chart.labels().size(); i++) {
      assertTrue(chart.labels().get(i).x() - chart.labels().get(i - 1).x() >= 70);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "5, 1", "6, 2", "11, 5", "203, 50", "1000000000, 200000000"})
  void the_grid_has_round_numbers(int most, int step) {
    assertEquals(step, ProgressChart.step(most));
  }

  @Test
  void a_split_that_stands_still_is_told_so_and_nothing_draws_nothing() {
    Week week = week("2026-W01", "a", 1, 1, 0);
    assertTrue(progress(false, week, week, week, week).warning().startsWith("Not converging"));
    assertEquals("", progress(false, week).warning());
    assertEquals(List.of(), progress(true).chart());
  }
}
