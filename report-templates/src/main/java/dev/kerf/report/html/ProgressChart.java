package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.ProgressResult;
import dev.kerf.analyzer.result.ProgressResult.Week;
import dev.kerf.report.html.Page.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * The weeks of a split as a drawing: a line for the crossings that are left, and bars above and
 * below a base line for those that came and went. The table beside it says the same.
 */
final class ProgressChart {

  private static final int WIDE = 940;

  /** For a screen of 390 pixels, of which the page leaves that much. */
  private static final int NARROW = 340;

  private static final int LEFT = 56;

  /** The upper part has the line, the lower one the bars. */
  private static final int LINE_TOP = 16;

  private static final int LINE_BOTTOM = 176;
  private static final int BARS_BASE = 252;
  private static final int BARS_HEIGHT = 48;
  private static final int HEIGHT = 330;

  /** A label is about this wide. */
  private static final int LABEL_WIDTH = 72;

  /** Room for the half of the last label that reaches beyond its week. */
  private static final int RIGHT = LABEL_WIDTH / 2;

  private static final int WIDEST_BAR = 28;

  /** How many lines of a grid an axis has, at about that. */
  private static final int STEPS = 5;

  /** As much of a hash as tells commits apart. */
  private static final int SHORT_COMMIT = 12;

  private final List<Week> weeks;
  private final int gridStep;
  private final int mostKnown;
  private final int mostMoved;

  private ProgressChart(ProgressResult progress) {
    weeks = progress.weeks();
    int most = weeks.stream().mapToInt(Week::known).max().orElse(0);
    gridStep = step(most);
    mostKnown = Math.max(gridStep, (most + gridStep - 1) / gridStep * gridStep);
    mostMoved =
        Math.max(1, weeks.stream().mapToInt(w -> Math.max(w.added(), w.removed())).max().orElse(1));
  }

  static Progress of(ProgressResult progress) {
    return new ProgressChart(progress).progress(progress);
  }

  private Progress progress(ProgressResult progress) {
    int added = weeks.stream().mapToInt(Week::added).sum();
    int removed = weeks.stream().mapToInt(Week::removed).sum();
    return new Progress(
        Counts.counted(removed, "crossing")
            + " removed and "
            + Counts.count(added)
            + " added in "
            + Counts.counted(weeks.size(), "week")
            + (weeks.isEmpty() ? "." : "; " + left(weeks.get(weeks.size() - 1)))
            + progress.forecast().map(ProgressChart::forecast).orElse(""),
        progress.converging() || weeks.size() < ProgressResult.FLAT_WEEKS
            ? ""
            : "Not converging: in the last "
                + ProgressResult.FLAT_WEEKS
                + " weeks no more went than came.",
        weeks.isEmpty() ? List.of() : List.of(chart(WIDE), chart(NARROW)),
        weeks.stream()
            .map(
                week ->
                    new Progress.Row(
                        week.week(),
                        week.commit().substring(0, Math.min(SHORT_COMMIT, week.commit().length())),
                        Counts.count(week.known()),
                        week.unreached().map(Counts::count).orElse(""),
                        Counts.count(week.added()),
                        Counts.count(week.removed()),
                        net(week.net())))
            .toList(),
        progress.lines().stream()
            .map(
                line ->
                    new Progress.Line(
                        line.service(),
                        KindWords.of(line.kind()).many(),
                        Counts.count(line.added()),
                        Counts.count(line.removed()),
                        net(line.net())))
            .toList());
  }

  /** With what nothing reaches: it goes by deleting code that is dead. */
  private static String left(Week last) {
    return Counts.count(last.known())
        + " are left"
        + last.unreached()
            .filter(unreached -> unreached > 0)
            .map(
                unreached ->
                    ", " + Counts.count(unreached) + " of them in code that no entry point reaches")
            .orElse("")
        + '.';
  }

  private static String forecast(ProgressResult.Forecast forecast) {
    String soonest = Counts.count(forecast.soonest());
    String range =
        forecast.soonest() == forecast.latest()
            ? soonest
            : soonest + " to " + Counts.count(forecast.latest());
    return " At the pace so far the last one goes in " + range + " weeks with commits.";
  }

  private static String net(int value) {
    return (value > 0 ? "+" : value < 0 ? "\u2212" : "±") + Counts.count(Math.abs(value));
  }

  /** 1, 2 or 5 times a power of ten, so that at most five of them reach the largest value. */
  static int step(int most) {
    int power = 1;
    while (true) {
      for (int times : new int[] {1, 2, 5}) {
        if ((long) power * times * STEPS >= most) {
          return power * times;
        }
      }
      power *= 10;
    }
  }

  private Progress.Chart chart(int whole) {
    double step = (double) (whole - LEFT - RIGHT) / weeks.size();
    StringBuilder line = new StringBuilder();
    List<Progress.Bar> bars = new ArrayList<>();
    List<CutPart.ServiceMap.Line> labels = new ArrayList<>();
    int every = (int) Math.ceil(LABEL_WIDTH / step);
    int width = (int) Math.max(1, Math.min(WIDEST_BAR, step * 0.6));
    for (int i = 0; i < weeks.size(); i++) {
      Week week = weeks.get(i);
      int x = (int) Math.round(LEFT + step * (i + 0.5));
      line.append(line.isEmpty() ? "M" : "L").append(x).append(' ').append(y(week.known()));
      int up = height(week.added());
      int down = height(week.removed());
      String title = week.week() + ": ";
      bars.add(
          new Progress.Bar(
              x - width / 2, BARS_BASE - up, width, up, "added", title + week.added() + " added"));
      bars.add(
          new Progress.Bar(
              x - width / 2,
              BARS_BASE,
              width,
              down,
              "removed",
              title + week.removed() + " removed"));
      if (i % every == 0) {
        labels.add(new CutPart.ServiceMap.Line(x, HEIGHT - 8, week.week()));
      }
    }
    List<CutPart.ServiceMap.Line> grid = new ArrayList<>();
    for (int value = 0; value <= mostKnown; value += gridStep) {
      grid.add(new CutPart.ServiceMap.Line(LEFT, y(value), Counts.count(value)));
    }
    return new Progress.Chart(
        whole == NARROW,
        whole,
        HEIGHT,
        whole - RIGHT,
        LEFT - 8,
        BARS_BASE,
        line.toString(),
        grid,
        bars,
        labels);
  }

  private int y(int known) {
    return LINE_BOTTOM - (int) Math.round((double) (LINE_BOTTOM - LINE_TOP) * known / mostKnown);
  }

  private int height(int count) {
    return count == 0 ? 0 : Math.max(1, (int) Math.round((double) BARS_HEIGHT * count / mostMoved));
  }
}
