package dev.kerf.report.html;

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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * Writes a result as one HTML file: no request to anywhere, complete without script, equal bytes
 * for equal results, at most {@value #MOST_BYTES} bytes. Everything that comes from the analysed
 * code is escaped.
 */
public final class HtmlReport implements ReportWriter {

  /** What a browser opens, and a mail server lets through, without complaint. */
  static final int MOST_BYTES = 5_000_000;

  private static final String TEMPLATE = "report.ftlh";

  private final Beside beside;

  /** Of a result alone. */
  public HtmlReport() {
    this(Beside.NOTHING);
  }

  public HtmlReport(Beside beside) {
    this.beside = beside;
  }

  @Override
  public String format() {
    return "html";
  }

  @Override
  public void write(AnalysisResult result, OutputStream stream) throws IOException {
    Template template = configuration().getTemplate(TEMPLATE);
    Assets assets = Assets.load();
    Limits limits = Limits.FULL;
    byte[] page = render(template, assets, PageBuilder.page(result, beside, limits));
    while (page.length > MOST_BYTES && !limits.smallest()) {
      limits = limits.narrowed();
      page = render(template, assets, PageBuilder.page(result, beside, limits));
    }
    stream.write(page);
    stream.flush();
  }

  /** Writes a carving as a page of its own. */
  public void write(Carve carve, OutputStream stream) throws IOException {
    Template template = configuration().getTemplate("carve.ftlh");
    stream.write(render(template, Assets.load(), CarveBuilder.page(carve)));
    stream.flush();
  }

  private static byte[] render(Template template, Assets assets, Object page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      template.process(Map.of("page", page, "assets", assets), writer);
    } catch (TemplateException e) {
      throw new IllegalStateException("the template does not fit its model", e);
    }
    return bytes.toByteArray();
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
