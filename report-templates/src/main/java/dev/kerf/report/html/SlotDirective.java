package dev.kerf.report.html;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.Map;

/**
 * Where a template leaves room for what is known last: {@code <@slot name="rows">...</@slot>}, with
 * what stands there if nothing is.
 */
final class SlotDirective implements TemplateDirectiveModel {

  @Override
  @SuppressWarnings("rawtypes") // As FreeMarker declares it.
  public void execute(
      Environment environment, Map parameters, TemplateModel[] loop, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (!(environment.getOut() instanceof Draft draft)) {
      throw new TemplateModelException("a slot is left in a page, not in a text");
    }
    Draft otherwise = new Draft();
    if (body != null) {
      body.render(otherwise);
    }
    draft.slot(parameters.get("name").toString(), otherwise);
  }
}
