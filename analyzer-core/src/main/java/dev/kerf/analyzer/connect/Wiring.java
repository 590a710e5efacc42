package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.model.TypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the container makes, and where it puts it. */
final class Wiring {

  private final Set<TypeName> beans = new HashSet<>();
  private final Map<TypeName, Set<TypeName>> injected = new HashMap<>();
  private final Set<TypeName> anywhere = new HashSet<>();
  private final Set<TypeName> proxies = new HashSet<>();

  Wiring(Collection<DomainFact> facts) {
    for (DomainFact fact : facts) {
      if (fact instanceof DomainFact.BeanDeclared bean) {
        beans.add(bean.type());
      } else if (fact instanceof DomainFact.Injected injection) {
        injected
            .computeIfAbsent(injection.into(), key -> new HashSet<>())
            .add(injection.required());
        anywhere.add(injection.required());
      } else if (fact instanceof DomainFact.ProxyProvided proxy) {
        proxies.add(proxy.type());
      }
    }
  }

  /** Whether a library implements this interface at run time. */
  boolean isProxy(TypeName type) {
    return proxies.contains(type);
  }

  boolean isBean(TypeName type) {
    return beans.contains(type);
  }

  /** Whether the container sets a member of this type there. */
  boolean isInjected(TypeName into, TypeName required) {
    return injected.getOrDefault(into, Set.of()).contains(required);
  }

  boolean isInjectedAnywhere(TypeName required) {
    return anywhere.contains(required);
  }
}
