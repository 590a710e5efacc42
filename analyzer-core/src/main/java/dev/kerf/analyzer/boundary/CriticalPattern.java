package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.Element;
import java.util.regex.Pattern;

/**
 * A pattern over what can be critical: types and stores ({@link ElementPattern}), routes ({@code
 * POST /orders/*}, {@code /checkout*}), and services of a cut by their id ({@code service:order}).
 *
 * @param text as written
 */
public record CriticalPattern(String text) {

  private static final String SERVICE = "service:";
  private static final Pattern ROUTE = Pattern.compile("(?:[A-Z*]+ )?/\\S*");

  public CriticalPattern {
    if (!isValid(text)) {
      throw new IllegalArgumentException("no pattern of types, stores, routes, services: " + text);
    }
  }

  /** Whether a text can be a pattern of any sort. */
  public static boolean isValid(String text) {
    return isRoute(text)
        || (text.startsWith(SERVICE)
            ? BoundariesReader.isId(text.substring(SERVICE.length()))
            : ElementPattern.isValid(text));
  }

  private static boolean isRoute(String text) {
    return ROUTE.matcher(text).matches();
  }

  /** Whether it is about a service, which only a cut can say. */
  public boolean isService() {
    return text.startsWith(SERVICE);
  }

  public boolean matches(Element element) {
    return !isRoute(text) && !isService() && new ElementPattern(text).matches(element);
  }

  /** Whether a route is meant; one without a verb is meant with any. */
  public boolean matchesRoute(String route) {
    String wanted = text.startsWith("/") && !route.startsWith("/") ? "* " + text : text;
    return isRoute(text) && Wildcards.matches(wanted, route);
  }

  public boolean matchesService(String id) {
    return isService() && id.equals(text.substring(SERVICE.length()));
  }

  @Override
  public String toString() {
    return text;
  }
}
