package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which implementation a call reaches, by what containers make and where they put it. */
class WiringTest {

  @TempDir Path folder;
  private TextWorkspace workspace;

  @BeforeEach
  void two_tills() {
    workspace = new TextWorkspace(folder);
    workspace.java("package shop; public interface Till { void open(); }");
  }

  private void till(String annotations, String name) {
    workspace.java(
        "package shop; %s public class %s implements Till { public void open() {} }"
            .formatted(annotations, name));
  }

  private void spring(String source) {
    workspace.java(
        """
        package shop;
        import java.util.*;
        import org.springframework.beans.factory.ObjectProvider;
        import org.springframework.beans.factory.annotation.*;
        import org.springframework.context.ApplicationContext;
        import org.springframework.context.annotation.*;
        import org.springframework.stereotype.*;
        """
            + source);
  }

  /** The calls that are not to the interface itself. */
  private String calls() {
    return String.join(
        "\n",
        TextWorkspace.calls(workspace.codebase())
            .lines()
            .filter(line -> !line.endsWith(" static"))
            .toList());
  }

  private static final String COMPONENT = "@org.springframework.stereotype.Component";

  @Test
  void a_qualifier_names_the_bean() {
    till(COMPONENT, "OldTill");
    till(COMPONENT + "(\"fast\")", "NewTill");
    spring(
        """
        @Service class Shop {
          @Autowired @Qualifier("fast") Till till;
          void sell() { till.open(); }
        }
        """);
    assertEquals("Shop.sell -> NewTill.open injected", calls());
  }

  @Test
  void the_primary_bean_is_taken_before_one_that_has_the_name_of_the_member() {
    till(COMPONENT, "OldTill");
    till(COMPONENT + " @org.springframework.context.annotation.Primary", "NewTill");
    spring("@Service class Shop { @Autowired Till oldTill; void sell() { oldTill.open(); } }");
    assertEquals("Shop.sell -> NewTill.open injected", calls());
  }

  @Test
  void the_name_of_the_member_decides_between_equal_beans() {
    till(COMPONENT, "OldTill");
    till(COMPONENT, "NewTill");
    spring(
        """
        @Service class Shop {
          private final Till drawer;
          Shop(Till newTill) { this.drawer = newTill; }
          void sell() { drawer.open(); }
        }
        """);
    assertEquals("Shop.sell -> NewTill.open injected", calls());
  }

  @Test
  void all_beans_that_fit_are_in_a_list_and_handed_out_by_a_loop() {
    till(COMPONENT, "OldTill");
    till(COMPONENT, "NewTill");
    till("", "PaperTill");
    spring(
        """
        @Service class Shop {
          @Autowired List<Till> tills;
          void sell() { for (Till till : tills) { till.open(); } }
        }
        """);
    assertEquals("Shop.sell -> NewTill.open injected\nShop.sell -> OldTill.open injected", calls());
  }

  @Test
  void a_provider_hands_out_the_bean() {
    till(COMPONENT, "OldTill");
    till("", "PaperTill");
    spring(
        """
        @Service class Shop {
          private final ObjectProvider<Till> tills;
          Shop(ObjectProvider<Till> tills) { this.tills = tills; }
          void sell() { tills.getIfAvailable().open(); }
        }
        """);
    assertEquals("Shop.sell -> OldTill.open injected", calls());
  }

  @Test
  void a_bean_method_makes_what_its_body_returns_and_hands_over_what_it_is_given() {
    till("", "OldTill");
    till("", "NewTill");
    spring(
        """
        @Configuration class Wires {
          @Bean Till till() { return new NewTill(); }
          @Bean Shop shop(Till till) { return new Shop(till); }
        }
        """);
    spring(
        """
        class Shop {
          private final Till till;
          Shop(Till till) { this.till = till; }
          void sell() { till.open(); new OldTill().open(); }
        }
        """);
    assertEquals("Shop.sell -> NewTill.open injected", calls());
  }

  @Test
  void a_type_argument_chooses_between_beans_of_one_interface() {
    workspace.java("package shop; interface Store<T> { void put(T item); }");
    workspace.java("package shop; class Cat {}");
    workspace.java("package shop; class Dog {}");
    workspace.java(
        "package shop; %s class Cats implements Store<Cat> { public void put(Cat c) {} }"
            .formatted(COMPONENT));
    workspace.java(
        "package shop; %s class Dogs implements Store<Dog> { public void put(Dog d) {} }"
            .formatted(COMPONENT));
    spring("@Service class Shop { @Autowired Store<Dog> store; void sell() { store.put(null); } }");
    assertEquals("Shop.sell -> Dogs.put injected", calls());
  }

  @Test
  void a_look_up_by_name_gives_the_bean_of_that_name() {
    till(COMPONENT, "OldTill");
    till(COMPONENT, "NewTill");
    spring(
        """
        class Shop {
          static final String NAME = "newTill";
          void sell(ApplicationContext context) {
            Till till = (Till) context.getBean(NAME);
            till.open();
          }
        }
        """);
    assertEquals("Shop.sell -> NewTill.open injected", calls());
  }

  @Test
  void what_a_constructor_is_given_by_hand_is_known() {
    till("", "OldTill");
    till("", "NewTill");
    spring(
        """
        class Shop {
          private final Till till;
          Shop(Till till) { this.till = till; }
          void sell() { till.open(); }
        }
        """);
    spring("class Start { void up() { new Shop(new OldTill()).sell(); new NewTill(); } }");
    assertEquals("Shop.sell -> OldTill.open dispatch", calls());
  }

  @Test
  void an_implementation_that_nothing_makes_is_not_meant() {
    till("", "OldTill");
    till("", "PaperTill");
    spring(
        "class Shop { void sell(Till till) { till.open(); } Till old() { return new OldTill(); } }");
    assertEquals("Shop.sell -> OldTill.open dispatch", calls());
  }

  @Test
  void an_inherited_implementation_is_found_in_the_class_above() {
    workspace.java("package shop; abstract class Base { public void open() {} }");
    workspace.java("package shop; class OldTill extends Base implements Till {}");
    spring(
        "class Shop { void sell(Till till) { till.open(); } Till old() { return new OldTill(); } }");
    assertEquals("Shop.sell -> Base.open dispatch", calls());
  }

  @Test
  void a_cdi_qualifier_chooses_and_its_absence_chooses_the_default() {
    workspace.java("package shop; @jakarta.inject.Qualifier public @interface Fast {}");
    till("@Fast @jakarta.enterprise.context.ApplicationScoped", "NewTill");
    till("@jakarta.enterprise.context.ApplicationScoped", "OldTill");
    workspace.java(
        """
        package shop;
        import jakarta.inject.Inject;
        class Shop {
          @Inject @Fast Till fast;
          @Inject Till plain;
          void hurry() { fast.open(); }
          void sell() { plain.open(); }
        }
        """);
    assertEquals(
        "Shop.hurry -> NewTill.open injected\nShop.sell -> OldTill.open injected", calls());
  }

  @Test
  void a_producer_makes_what_it_returns() {
    till("", "OldTill");
    till("", "NewTill");
    workspace.java(
        """
        package shop;
        class Tills {
          @jakarta.enterprise.inject.Produces Till till() { return new NewTill(); }
          Till unused() { return new OldTill(); }
        }
        """);
    workspace.java(
        """
        package shop;
        class Shop {
          @jakarta.inject.Inject jakarta.enterprise.inject.Instance<Till> till;
          void sell() { till.get().open(); }
        }
        """);
    assertEquals("Shop.sell -> NewTill.open injected", calls());
  }

  @Test
  void a_session_bean_stands_behind_its_local_view_and_behind_its_name_in_the_directory() {
    till("@javax.ejb.Stateless(name = \"fast\")", "NewTill");
    till("@javax.ejb.Stateless", "OldTill");
    workspace.java(
        """
        package shop;
        class Shop {
          @javax.ejb.EJB(beanName = "OldTill") Till till;
          void sell() { till.open(); }
          void hurry() throws Exception {
            Till fast = (Till) new javax.naming.InitialContext().lookup("java:module/fast!shop.Till");
            fast.open();
          }
        }
        """);
    assertEquals(
        "Shop.hurry -> NewTill.open injected\nShop.sell -> OldTill.open injected", calls());
  }

  @Test
  void a_descriptor_puts_a_class_behind_an_interface_that_it_does_not_implement() {
    workspace.java(
        """
        package shop;
        public class TillBean implements javax.ejb.SessionBean { public void open() {} }
        """);
    workspace.file(
        "src/main/resources/META-INF/ejb-jar.xml",
        """
        <ejb-jar>
          <enterprise-beans>
            <session>
              <ejb-name>Till</ejb-name>
              <local>shop.Till</local>
              <ejb-class>shop.TillBean</ejb-class>
            </session>
          </enterprise-beans>
        </ejb-jar>
        """);
    workspace.java("package shop; class Shop { void sell(Till till) { till.open(); } }");
    assertEquals("Shop.sell -> TillBean.open dispatch", calls());
  }
}
