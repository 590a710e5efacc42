package dev.kerf.analyzer.fact;

import java.util.List;

/**
 * Named texts with parameters, as StringTemplate keeps them in a group file.
 *
 * @param imports other groups, whose templates stand in where this one has none, nearest first
 */
public record TemplatesStated(List<String> imports, List<Template> templates) implements Fact {

  /** One named text; the values of its parameters and other templates are filled in. */
  public record Template(String name, List<String> parameters, String text, int line) {
    public Template {
      parameters = List.copyOf(parameters);
    }
  }

  public TemplatesStated {
    imports = List.copyOf(imports);
    templates = List.copyOf(templates);
  }
}
