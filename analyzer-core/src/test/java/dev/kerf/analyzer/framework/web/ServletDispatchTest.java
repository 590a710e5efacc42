package dev.kerf.analyzer.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.MethodCall.Via;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServletDispatchTest {

  @TempDir Path folder;
  private TextWorkspace workspace;

  @BeforeEach
  void open() {
    workspace = new TextWorkspace(folder);
    servlet("Orders", "/orders");
    servlet("Files", "/files/*");
    servlet("Images", "/files/images/*");
    servlet("Pages", "*.page");
    servlet("Rest", "/");
  }

  private void servlet(String name, String pattern) {
    workspace.java(
        """
        package shop;
        import jakarta.servlet.annotation.WebServlet;
        import jakarta.servlet.http.*;
        @WebServlet("%s") public class %s extends HttpServlet {
          protected void doGet(HttpServletRequest request, HttpServletResponse response) {}
        }
        """
            .formatted(pattern, name));
  }

  /** {@code Door.enter > Orders.doGet}, of the calls that the container makes. */
  private String calls(Via via) {
    return workspace.codebase().calls().stream()
        .filter(call -> call.via() == via)
        .map(
            call ->
                call.from().owner().simpleName()
                    + '.'
                    + call.from().name()
                    + " > "
                    + call.to().owner().simpleName()
                    + '.'
                    + call.to().name())
        .distinct()
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private void door(String statements) {
    workspace.java(
        """
        package shop;
        import jakarta.servlet.*;
        import jakarta.servlet.http.*;
        class Door {
          private static final String START = "/orders?action=";
          void enter(HttpServletRequest request, HttpServletResponse response, ServletContext all)
              throws Exception {
            %s
          }
        }
        """
            .formatted(statements));
  }

  @ParameterizedTest
  @CsvSource({
    "/orders, Orders",
    "/orders?id=1, Orders",
    "/orders/1, Rest",
    "/files/a.page, Files",
    "/files/images/a, Images",
    "/filesystem, Rest",
    "/a/b.page, Pages",
  })
  void a_dispatcher_leads_to_the_servlet_that_serves_its_path(String path, String servlet) {
    door("request.getRequestDispatcher(\"%s\").forward(request, response);".formatted(path));
    assertEquals("Door.enter > " + servlet + ".doGet", calls(Via.REFLECTIVE));
  }

  @Test
  void a_variable_leads_to_the_servlets_of_all_its_values_and_the_query_may_be_unknown() {
    door(
        """
        String path = null;
        if (all.getMajorVersion() > 3) { path = START + request.getMethod(); }
        else { path = "/files/" + request.getMethod(); }
        RequestDispatcher found = all.getRequestDispatcher(path);
        found.include(request, response);
        """);
    assertEquals("Door.enter > Orders.doGet", calls(Via.REFLECTIVE));
  }

  @Test
  void a_page_a_relative_path_and_a_dispatcher_that_is_not_used_lead_nowhere() {
    door(
        """
        request.getRequestDispatcher("/orders.jsp").forward(request, response);
        request.getRequestDispatcher("orders").forward(request, response);
        RequestDispatcher kept = request.getRequestDispatcher("/orders");
        """);
    assertEquals("", calls(Via.REFLECTIVE));
  }

  @Test
  void a_request_keeps_its_verb() {
    workspace.java(
        """
        package shop;
        import jakarta.servlet.annotation.WebServlet;
        import jakarta.servlet.http.*;
        @WebServlet("/baskets") public class Baskets extends HttpServlet {
          protected void doPost(HttpServletRequest request, HttpServletResponse response)
              throws Exception {
            request.getRequestDispatcher("/orders").forward(request, response);
          }
          protected void doGet(HttpServletRequest request, HttpServletResponse response)
              throws Exception {
            request.getRequestDispatcher("/orders").forward(request, response);
          }
        }
        """);
    assertEquals("Baskets.doGet > Orders.doGet", calls(Via.REFLECTIVE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "/orders    => Orders",
        "/orders/*  => Orders Pages Rest",
        "/files/*   => Files Images Pages Rest",
        "/files/images/big/* => Files Images Pages Rest",
        "*.page     => Files Images Pages Rest",
        "*.png      => Files Images Rest",
        "/*         => Files Images Orders Pages Rest",
      })
  void a_filter_goes_on_to_the_servlets_that_share_a_path_with_it(String pattern, String servlets) {
    workspace.java(
        """
        package shop;
        import jakarta.servlet.*;
        @jakarta.servlet.annotation.WebFilter(urlPatterns = "%s")
        public class Guard implements Filter {
          public void doFilter(ServletRequest a, ServletResponse b, FilterChain chain)
              throws java.io.IOException, ServletException {
            pass(a, b, chain);
          }
          private void pass(ServletRequest a, ServletResponse b, FilterChain chain)
              throws java.io.IOException, ServletException {
            chain.doFilter(a, b);
          }
        }
        """
            .formatted(pattern));
    assertEquals(
        Arrays.stream(servlets.split(" "))
            .map(servlet -> "Guard.pass > " + servlet + ".doGet")
            .collect(Collectors.joining("\n")),
        calls(Via.AOP));
  }

  @Test
  void a_filter_that_names_a_servlet_goes_on_to_that_one() {
    workspace.java(
        """
        package shop;
        import javax.servlet.*;
        public class Timing implements Filter {
          public void doFilter(ServletRequest a, ServletResponse b, FilterChain chain)
              throws java.io.IOException, ServletException {
            chain.doFilter(a, b);
          }
        }
        """);
    workspace.java(
        """
        package shop;
        import javax.servlet.http.*;
        public class Bills extends HttpServlet {
          protected void doPost(HttpServletRequest request, HttpServletResponse response) {}
        }
        """);
    workspace.file(
        "src/main/webapp/WEB-INF/web.xml",
        """
        <web-app>
          <filter><filter-name>t</filter-name><filter-class>shop.Timing</filter-class></filter>
          <filter-mapping><filter-name>t</filter-name><servlet-name>orders</servlet-name></filter-mapping>
          <servlet><servlet-name>orders</servlet-name><servlet-class>shop.Bills</servlet-class></servlet>
          <servlet-mapping>
            <servlet-name>orders</servlet-name><url-pattern>/bills</url-pattern>
          </servlet-mapping>
        </web-app>
        """);
    assertEquals("Timing.doFilter > Bills.doPost", calls(Via.AOP));
  }

  @Test
  void a_filter_of_one_web_application_does_not_go_on_to_servlets_of_another() {
    workspace.java(
        """
        package shop;
        import javax.servlet.*;
        public class Timing implements Filter {
          public void doFilter(ServletRequest a, ServletResponse b, FilterChain chain)
              throws java.io.IOException, ServletException {
            chain.doFilter(a, b);
          }
        }
        """);
    for (String name : new String[] {"Bills", "Wares", "Parts"}) {
      workspace.java(
          """
          package shop;
          import javax.servlet.http.*;
          public class %s extends HttpServlet {
            protected void doPost(HttpServletRequest request, HttpServletResponse response) {}
          }
          """
              .formatted(name));
    }
    String mapped =
        """
        <servlet><servlet-name>s</servlet-name><servlet-class>shop.%s</servlet-class></servlet>
        <servlet-mapping>
          <servlet-name>s</servlet-name><url-pattern>/bills/all</url-pattern>
        </servlet-mapping>
        """;
    workspace.file(
        "back/src/main/webapp/WEB-INF/web.xml",
        """
        <web-app>
          <filter><filter-name>t</filter-name><filter-class>shop.Timing</filter-class></filter>
          <filter-mapping><filter-name>t</filter-name><url-pattern>/bills/*</url-pattern></filter-mapping>
          %s
        </web-app>
        """
            .formatted(mapped.formatted("Bills")));
    workspace.file(
        "front/src/main/webapp/WEB-INF/web.xml",
        "<web-app>" + mapped.formatted("Wares") + "</web-app>");
    workspace.file(
        "parts/src/main/resources/META-INF/web-fragment.xml",
        "<web-fragment>" + mapped.formatted("Parts") + "</web-fragment>");
    // Servlets that map themselves may be of any application.
    assertEquals(
        """
        Timing.doFilter > Bills.doPost
        Timing.doFilter > Pages.doGet
        Timing.doFilter > Parts.doPost
        Timing.doFilter > Rest.doGet\
        """,
        calls(Via.AOP));
  }
}
