package dev.kerf.analyzer.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spring's XML puts where, seen in the calls that it decides. */
class SpringXmlTest {

  @TempDir Path folder;
  private TextWorkspace workspace;

  @BeforeEach
  void two_tills() {
    workspace = new TextWorkspace(folder);
    workspace.java("package shop; public interface Till { void open(); }");
    workspace.java("package shop; public class OldTill implements Till { public void open() {} }");
    workspace.java("package shop; public class NewTill implements Till { public void open() {} }");
    workspace.java(
        """
        package shop;
        public class Shop {
          private Till till;
          public Shop() {}
          public Shop(Till till, int floor) { this.till = till; }
          public void setTill(Till till) { this.till = till; }
          public void sell() { till.open(); }
        }
        """);
  }

  private void beans(String content) {
    workspace.file("src/main/resources/context.xml", "<beans>" + content + "</beans>");
  }

  private String calls() {
    return TextWorkspace.calls(workspace.codebase())
        .lines()
        .filter(line -> !line.endsWith(" static"))
        .collect(Collectors.joining("\n"));
  }

  private static final String TILLS =
      """
      <bean id="old" class="shop.OldTill"/>
      <bean id="new" name="fast,quick" class="shop.NewTill"/>
      """;

  @Test
  void a_property_gets_the_bean_that_it_refers_to() {
    beans(TILLS + "<bean class='shop.Shop'><property name='till' ref='quick'/></bean>");
    assertEquals("Shop.sell -> NewTill.open injected", calls());
  }

  @Test
  void an_inner_bean_is_nobody_elses() {
    beans(
        """
        <bean class="shop.Shop">
          <property name="till"><bean class="shop.NewTill"/></property>
        </bean>
        <bean id="old" class="shop.OldTill"/>
        """);
    assertEquals("Shop.sell -> NewTill.open injected", calls());
  }

  @Test
  void the_constructor_that_takes_as_many_arguments_gets_them() {
    beans(
        TILLS
            + """
            <bean class="shop.Shop">
              <constructor-arg index="1" value="3"/>
              <constructor-arg index="0"><ref bean="old"/></constructor-arg>
            </bean>
            """);
    assertEquals("Shop.sell -> OldTill.open injected", calls());
  }

  @Test
  void a_parent_gives_its_properties_and_a_short_form_replaces_them() {
    beans(
        TILLS
            + """
            <bean id="base" abstract="true"><property name="till" ref="old"/></bean>
            <bean parent="base" class="shop.Shop" p:till-ref="new" xmlns:p="p"/>
            """);
    assertEquals("Shop.sell -> NewTill.open injected", calls());
  }

  @Test
  void a_proxy_stands_for_its_target() {
    beans(
        TILLS
            + """
            <bean id="till" class="org.springframework.transaction.interceptor.TransactionProxyFactoryBean">
              <property name="target" ref="old"/>
            </bean>
            <bean class="shop.Shop"><property name="till" ref="till"/></bean>
            """);
    assertEquals("Shop.sell -> OldTill.open injected", calls());
  }

  @Test
  void autowiring_by_name_takes_the_bean_of_the_propertys_name() {
    beans(
        """
        <bean id="till" class="shop.OldTill"/>
        <bean id="other" class="shop.NewTill"/>
        <bean class="shop.Shop" autowire="byName"/>
        """);
    assertEquals("Shop.sell -> OldTill.open injected", calls());
  }

  @Test
  void a_factory_method_makes_what_it_returns() {
    workspace.java(
        """
        package shop;
        public class Tills { public static Till make() { return new NewTill(); } }
        """);
    beans(
        """
        <bean id="made" class="shop.Tills" factory-method="make"/>
        <bean id="old" class="shop.OldTill"/>
        <bean class="shop.Shop"><property name="till" ref="made"/></bean>
        """);
    assertEquals("Shop.sell -> NewTill.open injected", calls());
  }

  @Test
  void a_shared_list_holds_all_that_it_refers_to() {
    workspace.java(
        """
        package shop;
        import java.util.List;
        public class Hall {
          private List<Till> tills;
          public void setTills(List<Till> tills) { this.tills = tills; }
          public void open() { for (Till till : tills) { till.open(); } }
        }
        """);
    beans(
        TILLS
            + """
            <util:list id="all" xmlns:util="u"><ref bean="old"/><ref bean="new"/></util:list>
            <bean class="shop.Hall"><property name="tills" ref="all"/></bean>
            """);
    assertEquals(
        "Hall.open -> NewTill.open injected\nHall.open -> OldTill.open injected",
        calls().lines().filter(line -> line.startsWith("Hall")).collect(Collectors.joining("\n")));
  }

  @Test
  void tasks_and_listeners_are_ways_in() {
    beans(
        """
        <bean id="shop" class="shop.Shop"/>
        <task:scheduled-tasks xmlns:task="t">
          <task:scheduled ref="shop" method="sell" cron="0 0 * * * *"/>
        </task:scheduled-tasks>
        <jms:listener-container xmlns:jms="j">
          <jms:listener destination="orders" ref="shop" method="sell"/>
        </jms:listener-container>
        """);
    Codebase codebase = workspace.codebase();
    assertEquals(
        "message orders\nscheduled 0 0 * * * *",
        codebase.entryPoints().stream()
            .map(entry -> entry.kind() + ' ' + entry.route())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void an_exporter_lets_other_processes_call_the_interface() {
    beans(
        TILLS
            + """
            <bean name="/till" class="org.springframework.remoting.rmi.RmiServiceExporter">
              <property name="service" ref="old"/>
              <property name="serviceInterface" value="shop.Till"/>
              <property name="serviceName" value="tills"/>
            </bean>
            """);
    assertEquals(
        "OldTill.open remote tills",
        workspace.codebase().entryPoints().stream()
            .map(
                entry ->
                    entry.method().owner().simpleName()
                        + '.'
                        + entry.method().name()
                        + ' '
                        + entry.kind()
                        + ' '
                        + entry.route())
            .collect(Collectors.joining("\n")));
  }
}
