package dev.kerf.analyzer.result;

import java.util.List;

/**
 * A cut as far as class files can show it, for who judges these: whose each class is, what its
 * service may reach, and who reached across already. Names are those of classes, without the place
 * by which Kerf tells types of equal names apart; patterns are regular expressions over them.
 *
 * @param packages all classes with an owner lie in or below one of these; sorted
 * @param claims the most precise first: the first that fits a name decides
 * @param services those of the boundaries file, in its order
 * @param known sorted; each class once
 */
public record CodeBoundaries(
    List<String> packages, List<Claim> claims, List<Held> services, List<Known> known) {

  /**
   * Whose the classes of a pattern are.
   *
   * @param service its id; empty where no service is meant: what all may use, or nobody's
   */
  public record Claim(String pattern, String service) {}

  /**
   * What a service is held to.
   *
   * @param kinds words of crossing kinds of which it may have no new ones
   * @param uses ids of services that its code may depend on
   * @param api patterns of its classes that every service may use
   */
  public record Held(String id, List<String> kinds, List<String> uses, List<String> api) {
    public Held {
      kinds = List.copyOf(kinds);
      uses = List.copyOf(uses);
      api = List.copyOf(api);
    }
  }

  /** Classes of other services that an outermost class is tied to. */
  public record Known(String from, List<String> to) {
    public Known {
      to = List.copyOf(to);
    }
  }

  public CodeBoundaries {
    packages = List.copyOf(packages);
    claims = List.copyOf(claims);
    services = List.copyOf(services);
    known = List.copyOf(known);
  }
}
