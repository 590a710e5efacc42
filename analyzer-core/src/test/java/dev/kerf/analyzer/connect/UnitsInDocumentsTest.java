package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units of work that documents beside the code open. */
class UnitsInDocumentsTest {

  @TempDir Path folder;

  @Test
  void the_deployment_descriptor_wins_over_annotations() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(UnitText.TABLES)
            .java(
                """
                package shop;
                class Desk {
                  Tables tables;
                  public void sell() { tables.a(); }
                  public void log() { tables.b(); }
                }
                """)
            .file(
                "src/main/resources/META-INF/ejb-jar.xml",
                """
                <ejb-jar>
                  <enterprise-beans>
                    <session>
                      <ejb-name>TheDesk</ejb-name>
                      <ejb-class>shop.Desk</ejb-class>
                      <transaction-type>Container</transaction-type>
                    </session>
                  </enterprise-beans>
                  <assembly-descriptor>
                    <container-transaction>
                      <method><ejb-name>TheDesk</ejb-name><method-name>*</method-name></method>
                      <trans-attribute>Mandatory</trans-attribute>
                    </container-transaction>
                    <container-transaction>
                      <method><ejb-name>TheDesk</ejb-name><method-name>log</method-name></method>
                      <trans-attribute>RequiresNew</trans-attribute>
                    </container-transaction>
                  </assembly-descriptor>
                </ejb-jar>
                """)
            .codebase();
    assertEquals("Desk.log requires-new [b]\nDesk.sell mandatory [a]", UnitText.of(codebase));
  }

  @Test
  void advice_in_xml_opens_units_where_its_pointcut_fits() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(UnitText.TABLES)
            .java(
                """
                package shop;
                abstract class Base implements Marked {
                  Tables tables;
                  public void save() { tables.a(); }
                }
                """)
            .java("package shop; interface Marked {}")
            .java("package shop; class Desk extends Base { public void getAll() { tables.b(); } }")
            .java("package shop; class Other { Tables tables; public void save() { tables.c(); } }")
            .file(
                "src/main/resources/beans.xml",
                """
                <beans xmlns:aop="http://www.springframework.org/schema/aop"
                    xmlns:tx="http://www.springframework.org/schema/tx">
                  <aop:config>
                    <aop:pointcut id="services" expression="this(shop.Marked) and !bean(other)"/>
                    <aop:advisor advice-ref="advice" pointcut-ref="services"/>
                  </aop:config>
                  <tx:advice id="advice">
                    <tx:attributes>
                      <tx:method name="get*" read-only="true"/>
                      <tx:method name="*" propagation="REQUIRED"/>
                    </tx:attributes>
                  </tx:advice>
                </beans>
                """)
            .codebase();
    assertEquals(
        "Base.save required [a]\nDesk.getAll required read-only [b]", UnitText.of(codebase));
  }

  @Test
  void a_proxy_bean_puts_units_around_its_target() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(UnitText.TABLES)
            .java(
                """
                package shop;
                class Desk {
                  Tables tables;
                  public void saveOne() { tables.a(); }
                  public void logOne() { tables.b(); }
                  public int find() { tables.lock(); return 1; }
                }
                """)
            .java("package shop; class Till { Tables tables; public void book() { tables.c(); } }")
            .java("package shop; class Other { Tables tables; public void book() { tables.c(); } }")
            .file(
                "src/main/resources/beans.xml",
                """
                <beans>
                  <bean id="template" abstract="true" class=
                      "org.springframework.transaction.interceptor.TransactionProxyFactoryBean">
                    <property name="transactionAttributes">
                      <props>
                        <prop key="save*">PROPAGATION_REQUIRED,-Exception</prop>
                        <prop key="log*">PROPAGATION_REQUIRES_NEW</prop>
                        <prop key="find*">PROPAGATION_SUPPORTS,readOnly</prop>
                      </props>
                    </property>
                  </bean>
                  <bean id="deskTarget" class="shop.Desk"/>
                  <bean id="desk" parent="template">
                    <property name="target"><ref bean="deskTarget"/></property>
                  </bean>
                  <bean id="interceptor"
                      class="org.springframework.transaction.interceptor.TransactionInterceptor">
                    <property name="transactionAttributes"><value>*=PROPAGATION_REQUIRED</value>
                    </property>
                  </bean>
                  <bean class=
                      "org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator">
                    <property name="beanNames"><value>*Till</value></property>
                    <property name="interceptorNames"><list><value>interceptor</value></list>
                    </property>
                  </bean>
                  <bean id="mainTill" class="shop.Till"/>
                  <bean id="other" class="shop.Other"/>
                </beans>
                """)
            .codebase();
    assertEquals(
        "Desk.logOne requires-new [b]\nDesk.saveOne required [a]\nTill.book required [c]",
        UnitText.of(codebase));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* shop..*Impl.*(..)         | true",
        "* shop..impl.*Impl.*(..)    | true",
        "* shop.*.impl.Desk*.sav*(..)| true",
        "* *..impl.*.*(..)           | true",
        "* shop..*.*(..)             | true",
        "* shop.*.*(..)              | false",
        "* shop..im.*.*(..)          | false",
      })
  void pointcuts_over_packages_and_names_fit_as_written(String execution, boolean fits) {
    String beans =
        """
        <beans xmlns:aop="http://www.springframework.org/schema/aop"
            xmlns:tx="http://www.springframework.org/schema/tx">
          <aop:config>
            <aop:advisor advice-ref="advice" pointcut="execution(%s)"/>
          </aop:config>
          <tx:advice id="advice"><tx:attributes><tx:method name="*"/></tx:attributes></tx:advice>
        </beans>
        """;
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop.sale.impl;
                public class DeskImpl {
                  org.springframework.jdbc.core.JdbcTemplate jdbc;
                  public void save() { jdbc.update("insert into a values (1)"); }
                }
                """)
            .file("src/main/resources/beans.xml", beans.formatted(execution))
            .codebase();
    assertEquals(fits ? "DeskImpl.save required [a]" : "", UnitText.of(codebase));
  }
}
