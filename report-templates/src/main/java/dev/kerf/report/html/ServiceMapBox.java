package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.Service;
import dev.kerf.report.html.CutPart.ServiceMap;
import java.util.ArrayList;
import java.util.List;

/**
 * A service as a box of the map: its name and its tables, in lines that are no wider than the box.
 */
record ServiceMapBox(Service service, List<String> title, List<String> stores) {

  static final int WIDTH = 182;

  private static final int INDENT = 14;
  private static final int FIRST_LINE = 21;
  private static final int TITLE_LINE = 17;
  private static final int LINE = 16;

  /** Above and below the tables. */
  private static final int SPACE = 12;

  /** A name in bold has wider letters than a table. */
  private static final int TITLE_CHARACTERS = 17;

  private static final int STORE_CHARACTERS = 22;

  /** A name that is longer is cut short; it is whole in its tooltip and in its section. */
  private static final int MOST_LINES = 3;

  /**
   * @param mostStores lines for tables; the last counts what there is besides
   */
  static ServiceMapBox of(Service service, int mostStores) {
    List<String> lines = new ArrayList<>();
    int told = 0;
    for (String store : service.stores()) {
      List<String> name = wrapped(Names.of(store).simple(), STORE_CHARACTERS);
      boolean last = told == service.stores().size() - 1;
      if (lines.size() + name.size() > mostStores - (last ? 0 : 1) && told > 0) {
        lines.add("and " + Counts.count(service.stores().size() - told) + " more");
        break;
      }
      lines.addAll(name);
      told++;
    }
    return new ServiceMapBox(service, wrapped(service.name(), TITLE_CHARACTERS), lines);
  }

  /** Broken where a word of the name ends, if there is such a place. */
  private static List<String> wrapped(String name, int most) {
    List<String> lines = new ArrayList<>();
    String left = name;
    while (left.length() > most && lines.size() < MOST_LINES - 1) {
      int end = most;
      while (end > 0 && !endsWord(left, end)) {
        end--;
      }
      end = end == 0 ? most : end;
      lines.add(left.substring(0, end).strip());
      left = left.substring(end).strip();
    }
    lines.add(left.length() > most ? left.substring(0, most - 1) + '…' : left);
    return lines;
  }

  private static boolean endsWord(String name, int end) {
    char before = name.charAt(end - 1);
    char after = name.charAt(end);
    return after == ' '
        || before == '_'
        || before == '-'
        || Character.isLowerCase(before) && Character.isUpperCase(after);
  }

  int height() {
    int stores = this.stores.isEmpty() ? 0 : this.stores.size() * LINE + SPACE;
    return header() + stores;
  }

  private int header() {
    return FIRST_LINE + title.size() * TITLE_LINE + TITLE_LINE / 2;
  }

  ServiceMap.Node at(int x, int y, Page.ServiceLink link) {
    int summary = y + FIRST_LINE + title.size() * TITLE_LINE - 1;
    return new ServiceMap.Node(
        link,
        x,
        y,
        WIDTH,
        height(),
        lines(title, x, y + FIRST_LINE, TITLE_LINE),
        new ServiceMap.Line(x + INDENT, summary, ServiceLinks.summary(service)),
        lines(stores, x, y + header() + SPACE + 1, LINE));
  }

  private static List<ServiceMap.Line> lines(List<String> texts, int x, int y, int step) {
    List<ServiceMap.Line> out = new ArrayList<>();
    for (String text : texts) {
      out.add(new ServiceMap.Line(x + INDENT, y + out.size() * step, text));
    }
    return out;
  }
}
