package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.framework.WiringFact.BeanDeclared;
import dev.kerf.analyzer.framework.WiringFact.Injected;
import dev.kerf.analyzer.framework.WiringFact.LookedUp;
import dev.kerf.analyzer.framework.WiringFact.Preference;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What the containers make, and where they put it. */
final class Wiring {

  /**
   * A bean that may be meant at an injection point.
   *
   * @param exact whether objects are of this very type
   * @param proxy whether a library implements it
   * @param certain whether it is the only one that can be meant
   */
  record Candidate(TypeName type, boolean exact, boolean proxy, boolean certain) {}

  /** A field, or a parameter of a method. */
  private record Member(TypeName into, Optional<MethodName> method, String name) {}

  private record Site(MethodName method, int call) {}

  private record Wanted(
      JavaType.ClassType required, boolean many, SortedSet<String> qualifiers, String member) {}

  private record Bean(BeanDeclared declared, boolean proxy) {}

  private final ResolvedApplication application;
  private final Implementations implementations;
  private final List<Bean> beans = new ArrayList<>();
  private final Map<Member, List<Injected>> injected = new HashMap<>();
  private final Map<Site, LookedUp> lookups = new HashMap<>();
  private final Set<TypeName> proxies = new HashSet<>();
  private final Map<TypeName, Set<Bean>> byType = new HashMap<>();
  private final Map<Wanted, List<Candidate>> answers = new HashMap<>();

  Wiring(
      ResolvedApplication application,
      Implementations implementations,
      Collection<DomainFact> facts) {
    this.application = application;
    this.implementations = implementations;
    for (DomainFact fact : facts) {
      if (fact instanceof BeanDeclared bean) {
        beans.add(new Bean(bean, false));
      } else if (fact instanceof Injected point) {
        injected
            .computeIfAbsent(
                new Member(point.into(), point.method(), point.member()), key -> new ArrayList<>())
            .add(point);
      } else if (fact instanceof LookedUp lookup) {
        lookups.put(new Site(lookup.method(), lookup.call()), lookup);
      } else if (fact instanceof WiringFact.ProxyProvided proxy && proxies.add(proxy.type())) {
        beans.add(new Bean(proxyBean(proxy), true));
      }
    }
  }

  private static BeanDeclared proxyBean(WiringFact.ProxyProvided proxy) {
    String name = proxy.type().simpleName();
    SortedSet<String> names =
        new TreeSet<>(Set.of(Character.toLowerCase(name.charAt(0)) + name.substring(1)));
    return new BeanDeclared(
        proxy.type(), true, names, Preference.NORMAL, Certainty.CERTAIN, proxy.evidence());
  }

  /** Whether a library implements this interface at run time. */
  boolean isProxy(TypeName type) {
    return proxies.contains(type);
  }

  /** Whether any bean is of this type. */
  boolean isProvided(TypeName type) {
    return !ofType(type).isEmpty();
  }

  /** How the containers set a field. */
  List<Injected> ofField(TypeName type, String field) {
    return injected.getOrDefault(new Member(type, Optional.empty(), field), List.of());
  }

  /** What the containers give for a parameter. */
  List<Injected> ofParameter(MethodName method, String parameter) {
    return injected.getOrDefault(
        new Member(method.owner(), Optional.of(method), parameter), List.of());
  }

  /** What is asked for by a call in a body. */
  Optional<LookedUp> lookup(MethodName method, int call) {
    return Optional.ofNullable(lookups.get(new Site(method, call)));
  }

  /** The beans that an injection point may get; none where no container makes any that fits. */
  List<Candidate> candidates(Injected point) {
    return answers.computeIfAbsent(
        new Wanted(point.required(), point.many(), point.qualifiers(), point.member()),
        this::search);
  }

  /** The beans that a look-up may give. */
  List<Candidate> candidates(LookedUp lookup) {
    JavaType.ClassType required =
        lookup.required().orElseGet(() -> JavaType.ClassType.of("java.lang.Object"));
    return answers.computeIfAbsent(
        new Wanted(required, false, lookup.qualifiers(), ""), this::search);
  }

  private List<Candidate> search(Wanted wanted) {
    List<Bean> fitting =
        ofType(wanted.required().name()).stream()
            .filter(bean -> fits(bean, wanted.required()))
            .toList();
    if (fitting.isEmpty()) {
      return itself(wanted.required().name());
    }
    fitting = preferring(fitting, bean -> qualifies(bean, wanted.qualifiers()));
    if (!wanted.many()) {
      fitting = chosen(fitting, wanted);
    }
    boolean certain = fitting.size() == 1 && isCertain(fitting.get(0)) || wanted.many();
    Map<TypeName, Candidate> out = new TreeMap<>((a, b) -> a.compareTo(b));
    for (Bean bean : fitting) {
      TypeName type = bean.declared().type();
      out.put(type, new Candidate(type, bean.declared().exact(), bean.proxy(), certain));
    }
    return List.copyOf(out.values());
  }

  /** One of several, as containers choose; without a reason to choose any may be meant. */
  private List<Bean> chosen(List<Bean> fitting, Wanted wanted) {
    List<Bean> out =
        preferring(fitting, bean -> bean.declared().preference() != Preference.FALLBACK);
    if (wanted.qualifiers().isEmpty()) {
      out = preferring(out, bean -> bean.declared().preference() == Preference.PRIMARY);
      List<Bean> unqualified =
          preferring(
              out,
              bean ->
                  bean.declared().qualifiers().stream().noneMatch(name -> name.startsWith("@")));
      out = preferring(unqualified, bean -> bean.declared().qualifiers().contains(wanted.member()));
    }
    return out;
  }

  private static List<Bean> preferring(List<Bean> beans, Predicate<Bean> preferred) {
    if (beans.size() < 2) {
      return beans;
    }
    List<Bean> out = beans.stream().filter(preferred).toList();
    return out.isEmpty() ? beans : out;
  }

  private static boolean qualifies(Bean bean, SortedSet<String> wanted) {
    return bean.declared().qualifiers().containsAll(wanted);
  }

  private static boolean isCertain(Bean bean) {
    return bean.declared().certainty() == Certainty.CERTAIN;
  }

  private boolean fits(Bean bean, JavaType.ClassType required) {
    return application
        .type(bean.declared().type())
        .map(type -> implementations.fits(type, required))
        .orElse(true);
  }

  /** A class that is asked for by name and that no declaration makes is made as it is. */
  private List<Candidate> itself(TypeName required) {
    Optional<ResolvedType> type = application.type(required);
    return type.filter(Implementations::isConcrete).isPresent()
        ? List.of(new Candidate(required, true, false, false))
        : List.of();
  }

  /** The beans of a type, in the order in which they are declared. */
  private List<Bean> ofType(TypeName required) {
    if (byType.isEmpty()) {
      beans.forEach(this::index);
    }
    return implementations.behind(required).isEmpty()
        ? List.copyOf(byType.getOrDefault(required, Set.of()))
        : beans.stream()
            .filter(bean -> implementations.answersTo(bean.declared().type(), required))
            .toList();
  }

  private void index(Bean bean) {
    TypeName type = bean.declared().type();
    byType.computeIfAbsent(type, key -> new LinkedHashSet<>()).add(bean);
    application
        .supertypes(type)
        .forEach(above -> byType.computeIfAbsent(above, key -> new LinkedHashSet<>()).add(bean));
  }
}
