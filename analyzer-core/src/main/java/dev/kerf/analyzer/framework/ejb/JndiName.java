package dev.kerf.analyzer.framework.ejb;

import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A name of the directory as far as it tells an enterprise bean: {@code
 * java:global/shop/ejb/TillBean!shop.Till}, {@code java:comp/env/ejb/Till}.
 *
 * @param reference without {@code java:comp/env/}
 * @param last the last part, without the view
 * @param view the view after {@code !}
 */
record JndiName(String reference, String last, Optional<String> view) {

  private static final List<String> ENVIRONMENT = List.of("java:comp/env/", "java:/comp/env/");

  static JndiName of(String name) {
    String reference = name.strip();
    for (String prefix : ENVIRONMENT) {
      if (reference.startsWith(prefix)) {
        reference = reference.substring(prefix.length());
      }
    }
    int mark = reference.indexOf('!');
    String path = mark < 0 ? reference : reference.substring(0, mark);
    String last = path.substring(path.lastIndexOf('/') + 1);
    Optional<String> view =
        mark < 0 || mark == reference.length() - 1
            ? Optional.empty()
            : Optional.of(reference.substring(mark + 1));
    return new JndiName(reference, last, view);
  }

  /** The bean that is meant: by a descriptor's link, else by its own name. */
  Optional<SessionBeans.Bean> bean(SessionBeans beans) {
    return beans.link(reference).flatMap(beans::named).or(() -> beans.named(last));
  }

  /** The view as a type's name. */
  Optional<TypeName> viewType() {
    return view.filter(name -> name.indexOf('/') < 0 && name.indexOf('[') < 0).map(TypeName::of);
  }
}
