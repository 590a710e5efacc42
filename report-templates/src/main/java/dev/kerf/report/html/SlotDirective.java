package dev.kerf.report.html;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Map;

/** Where a template leaves room for what is known last: {@code <@slot name="rows"/>}. */
final class SlotDirective implements TemplateDirectiveModel {

  @Override
  @SuppressWarnings("rawtypes") // As FreeMarker declares it.
  public void execute(
      Environment environment, Map parameters, TemplateModel[] loop, TemplateDirectiveBody body)
      throws TemplateModelException {
    if (!(environment.getOut() instanceof Draft draft)) {
      throw new TemplateModelException("a slot is left in a page, not in a text");
    }
    draft.slot(parameters.get("name").toString());
  }
}
