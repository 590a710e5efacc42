package dev.kerf.report.html;

import dev.kerf.analyzer.parallel.Parallel;
import dev.kerf.analyzer.report.ReportWriter;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Carve;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.log.Logger;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a result as one HTML file: no request to anywhere, complete without script, equal bytes
 * for equal results, at most {@value #MOST_BYTES} bytes. Everything that comes from the analysed
 * code is escaped.
 */
public final class HtmlReport implements ReportWriter {

  /** What a browser opens, and a mail server lets through, without complaint. */
  static final int MOST_BYTES = 5_000_000;

  /** Up to so many types and stores a page that shows everything is tried first. */
  private static final int SMALL = 1_000;

  /** What is shown at least takes no more, so that there is room for some of each list. */
  private static final int MOST_LEAST_BYTES = MOST_BYTES / 20 * 19;

  private static final Pattern INCLUDED = Pattern.compile("<#include \"([^\"]+)\"");

  /** What all pages are made with; read when the first is asked for, or before. */
  private static final class Ready {
    static final Assets ASSETS = Assets.load();
    static final Configuration TEMPLATES = configuration();
  }

  private final Beside beside;

  /** Of a result alone. */
  public HtmlReport() {
    this(Beside.NOTHING);
  }

  public HtmlReport(Beside beside) {
    this.beside = beside;
  }

  /**
   * Reads the templates of a report, so that the first page does not wait for it: for a thread that
   * runs while something is analysed.
   */
  public static void prepare() {
    Deque<String> open = new ArrayDeque<>(List.of("report.ftlh", "cut.ftlh"));
    Set<String> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      Matcher included = INCLUDED.matcher(template(open.remove()).toString());
      while (included.find()) {
        if (seen.add(included.group(1))) {
          open.add(included.group(1));
        }
      }
    }
    Objects.requireNonNull(Ready.ASSETS, "assets");
  }

  @Override
  public String format() {
    return "html";
  }

  @Override
  public void write(AnalysisResult result, OutputStream stream) throws IOException {
    stream.write(fullest(result));
    stream.flush();
  }

  /**
   * The page that shows most of all that have room. First go the addresses of places, which the
   * script adds as well, then what is shown of each list; what has no room even packed is in {@code
   * result.json} alone, and last of all goes where every tie stands.
   */
  private byte[] fullest(AnalysisResult result) {
    if (result.types().size() + result.stores().size() <= SMALL) {
      Drawing drawing = drawn(result, true, true);
      for (Limits limits : List.of(Limits.ALL_PLAIN, Limits.FULL)) {
        byte[] whole = drawing.written(limits);
        if (whole.length <= MOST_BYTES) {
          return whole;
        }
      }
    }
    byte[] least = {};
    for (boolean places : new boolean[] {true, false}) {
      Drawing drawing = drawn(result, false, places);
      least = drawing.written(Limits.LEAST.get(0));
      if (least.length <= MOST_LEAST_BYTES) {
        return drawing.fullest(least, Limits.LEAST.get(0), MOST_BYTES);
      }
      // Each of the others takes less than the one before it.
      Limits roomy = null;
      int from = 1;
      int to = Limits.LEAST.size() - 1;
      while (from <= to) {
        int middle = (from + to) / 2;
        byte[] written = drawing.written(Limits.LEAST.get(middle));
        if (written.length <= MOST_LEAST_BYTES) {
          least = written;
          roomy = Limits.LEAST.get(middle);
          to = middle - 1;
        } else {
          least = roomy == null ? written : least;
          from = middle + 1;
        }
      }
      if (roomy != null) {
        return drawing.fullest(least, roomy, MOST_BYTES);
      }
    }
    return least;
  }

  /**
   * Draws a page with all of each list.
   *
   * @param addresses whether places have their addresses without script, which repeat the host and
   *     the commit each time
   * @param places whether every tie can say where it stands and what it is
   */
  Drawing drawn(AnalysisResult result, boolean addresses, boolean places) {
    Page page = PageBuilder.page(result, beside, addresses, places);
    List<Supplier<Draft>> parts = new ArrayList<>();
    parts.add(() -> draft("report.ftlh", Map.of("page", page, "assets", Ready.ASSETS)));
    for (CutPart cut : page.cuts()) {
      if (!cut.first()) {
        parts.add(() -> draft("cut.ftlh", Map.of("page", page, "cut", cut)));
      }
    }
    Parallel parallel = Parallel.here();
    List<Draft> drawn = parallel.map(parts, Supplier::get);
    return new Drawing(drawn.get(0), drawn.subList(1, drawn.size()), parallel);
  }

  /** Writes a carving as a page of its own. */
  public void write(Carve carve, OutputStream stream) throws IOException {
    Map<String, Object> model = Map.of("page", CarveBuilder.page(carve), "assets", Ready.ASSETS);
    stream.write(
        new Drawing(draft("carve.ftlh", model), List.of(), Parallel.NONE).written(Limits.FULL));
    stream.flush();
  }

  private static Template template(String name) {
    try {
      return Ready.TEMPLATES.getTemplate(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Draft draft(String template, Map<String, Object> model) {
    Draft draft = new Draft();
    try {
      template(template).process(model, draft);
    } catch (TemplateException e) {
      throw new IllegalStateException("the template does not fit its model", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It is written into memory.
    }
    return draft;
  }

  private static Configuration configuration() {
    turnLoggingOff();
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setObjectWrapper(
        new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34).build());
    configuration.setClassForTemplateLoading(HtmlReport.class, "");
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setLocalizedLookup(false);
    // They lie in the program: nobody changes one while it runs.
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setSharedVariable("listing", new ListingDirective());
    configuration.setSharedVariable("slot", new SlotDirective());
    configuration.setSharedVariable("soft", new SoftBreaks());
    return configuration;
  }

  /** A template's failure is thrown; a copy of it in somebody's log helps nobody. */
  @SuppressWarnings("deprecation") // The class is deprecated for what it will not be: public.
  private static void turnLoggingOff() {
    try {
      Logger.selectLoggerLibrary(Logger.LIBRARY_NONE);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("no logging needs no library", e);
    }
  }
}
