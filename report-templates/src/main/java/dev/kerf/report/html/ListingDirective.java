package dev.kerf.report.html;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a template writes a list that may be long: {@code <@listing of=rows kind="accesses" tag="tr"
 * columns=2; row>...</@listing>}. It draws every row; {@link Draft} decides how many are shown.
 */
final class ListingDirective implements TemplateDirectiveModel {

  @Override
  @SuppressWarnings("rawtypes") // As FreeMarker declares it.
  public void execute(
      Environment environment, Map parameters, TemplateModel[] loop, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (!(environment.getOut() instanceof Draft draft)) {
      throw new TemplateModelException("a list is written into a page, not kept as a text");
    }
    TemplateSequenceModel of = (TemplateSequenceModel) parameters.get("of");
    List<Draft> rows = new ArrayList<>();
    for (int i = 0; i < of.size(); i++) {
      loop[0] = of.get(i);
      Draft row = new Draft();
      body.render(row);
      rows.add(row);
    }
    draft.list(
        new Draft.Row(
            ListKind.valueOf(text(parameters, "kind", "").toUpperCase(Locale.ROOT)),
            text(parameters, "tag", "li"),
            Integer.parseInt(text(parameters, "columns", "0")),
            text(parameters, "between", ""),
            Integer.parseInt(text(parameters, "told", "0"))),
        rows);
  }

  private static String text(Map<?, ?> parameters, String name, String otherwise) {
    Object value = parameters.get(name);
    return value == null ? otherwise : value.toString();
  }
}
