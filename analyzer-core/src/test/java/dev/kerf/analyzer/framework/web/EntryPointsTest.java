package dev.kerf.analyzer.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryPointsTest {

  @TempDir Path folder;
  private TextWorkspace workspace;

  @BeforeEach
  void open() {
    workspace = new TextWorkspace(folder);
  }

  /** {@code Orders.find: http GET /orders}, a line for each, sorted. */
  private String entryPoints() {
    return workspace.codebase().entryPoints().stream()
        .map(
            entry ->
                (entry.method().owner().simpleName()
                        + '.'
                        + entry.method().name()
                        + ": "
                        + entry.kind()
                        + ' '
                        + entry.route())
                    .strip())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_controller_of_micronaut_answers_with_its_own_and_inherited_mappings() {
    workspace.java(
        """
        package shop;
        import io.micronaut.http.annotation.Get;
        interface OrdersApi { @Get("/{id}") String find(long id); }
        """);
    workspace.java(
        """
        package shop;
        import io.micronaut.http.client.annotation.Client;
        @Client("/orders") interface OrdersClient extends OrdersApi {}
        """);
    workspace.java(
        """
        package shop;
        import io.micronaut.http.annotation.Body;
        import io.micronaut.http.annotation.Controller;
        import io.micronaut.http.annotation.Get;
        import io.micronaut.http.annotation.Post;
        import io.micronaut.scheduling.annotation.Scheduled;
        @Controller("/orders") class Orders implements OrdersApi {
          @Override public String find(long id) { return ""; }
          @Get public String all() { return ""; }
          @Post(uris = {"/new", "/add"}) public void add(@Body String order) {}
          @Scheduled(fixedDelay = "5m") void tidy() {}
          public void helper() {}
        }
        """);
    workspace.java(
        """
        package shop;
        import io.micronaut.management.endpoint.annotation.Endpoint;
        import io.micronaut.management.endpoint.annotation.Read;
        import io.micronaut.management.endpoint.annotation.Write;
        @Endpoint(id = "stock") class Stock {
          @Read public int count() { return 0; }
          @Write public void set(int count) {}
        }
        """);
    assertEquals(
        """
        Orders.add: http POST /orders/add
        Orders.add: http POST /orders/new
        Orders.all: http GET /orders
        Orders.find: http GET /orders/{id}
        Orders.tidy: scheduled after 5m
        Stock.count: http GET /stock
        Stock.set: http POST /stock\
        """,
        entryPoints());
  }

  @Test
  void a_spring_mapping_on_an_interface_counts_for_the_controller_and_not_for_a_client() {
    workspace.java(
        """
        package shop;
        import org.springframework.web.bind.annotation.*;
        @RequestMapping("/orders") interface OrdersApi {
          String ROOT = "/{id}";
          @GetMapping(ROOT) String find(long id);
        }
        """);
    workspace.java(
        """
        package shop;
        import org.springframework.web.bind.annotation.*;
        @RestController class Orders implements OrdersApi {
          public String find(long id) { return ""; }
          @RequestMapping(path = {"/a", "b"}, method = RequestMethod.PUT) void put() {}
        }
        """);
    workspace.java(
        """
        package shop;
        @org.springframework.cloud.openfeign.FeignClient("stock")
        interface StockClient {
          @org.springframework.web.bind.annotation.GetMapping("/stock") String stock();
        }
        """);
    assertEquals(
        """
        Orders.find: http GET /orders/{id}
        Orders.put: http PUT /orders/a
        Orders.put: http PUT /orders/b\
        """,
        entryPoints());
  }

  @Test
  void functional_routes_lead_to_the_methods_that_they_refer_to() {
    workspace.java(
        """
        package shop;
        import org.springframework.web.servlet.function.*;
        class Handler {
          ServerResponse all(ServerRequest request) { return null; }
          ServerResponse one(ServerRequest request) { return null; }
        }
        """);
    workspace.java(
        """
        package shop;
        import org.springframework.web.servlet.function.*;
        class Routes {
          RouterFunction<ServerResponse> routes(Handler handler) {
            return RouterFunctions.route()
                .GET("/orders", handler::all)
                .path("/admin", admin -> admin.GET("/orders/{id}", handler::one))
                .build();
          }
        }
        """);
    assertEquals(
        "Handler.all: http GET /orders\nHandler.one: http GET /admin/orders/{id}", entryPoints());
  }

  @Test
  void jax_rs_paths_go_through_sub_resources_below_the_path_of_the_application() {
    workspace.java(
        """
        package shop;
        @jakarta.ws.rs.ApplicationPath("api") class Shop extends jakarta.ws.rs.core.Application {}
        """);
    workspace.java(
        """
        package shop;
        import jakarta.ws.rs.*;
        @Path("orders") public class Orders {
          @GET public String all() { return ""; }
          @Path("{id}/lines") public Lines lines() { return new Lines(); }
        }
        """);
    workspace.java(
        """
        package shop;
        import jakarta.ws.rs.*;
        public class Lines { @POST @Path("/{line}") public void add() {} }
        """);
    assertEquals(
        """
        Lines.add: http POST /api/orders/{id}/lines/{line}
        Orders.all: http GET /api/orders\
        """,
        entryPoints());
  }

  @Test
  void a_descriptor_maps_servlets_and_filters() {
    workspace.java(
        """
        package shop;
        import javax.servlet.http.*;
        public class Images extends HttpServlet {
          protected void doGet(HttpServletRequest request, HttpServletResponse response) {}
        }
        """);
    workspace.java(
        """
        package shop;
        import javax.servlet.*;
        public class Timing implements Filter {
          public void init(FilterConfig config) {}
          public void doFilter(ServletRequest a, ServletResponse b, FilterChain chain) {}
          public void destroy() {}
        }
        """);
    workspace.file(
        "src/main/webapp/WEB-INF/web.xml",
        """
        <web-app>
          <filter><filter-name>t</filter-name><filter-class>shop.Timing</filter-class></filter>
          <filter-mapping><filter-name>t</filter-name><url-pattern>/*</url-pattern></filter-mapping>
          <servlet><servlet-name>i</servlet-name><servlet-class>shop.Images</servlet-class></servlet>
          <servlet-mapping>
            <servlet-name>i</servlet-name><url-pattern>/image/*</url-pattern>
          </servlet-mapping>
        </web-app>
        """);
    assertEquals("Images.doGet: http GET /image/*\nTiming.doFilter: filter /*", entryPoints());
  }

  @Test
  void stripes_makes_the_address_of_the_package_and_the_name() {
    workspace.java(
        """
        package org.shop.web.actions;
        import net.sourceforge.stripes.action.*;
        public abstract class BaseActionBean implements ActionBean {
          public Resolution home() { return null; }
        }
        """);
    workspace.java(
        """
        package org.shop.web.actions;
        import net.sourceforge.stripes.action.*;
        public class CartActionBean extends BaseActionBean {
          @HandlesEvent("put") public Resolution add() { return null; }
          public String getName() { return ""; }
        }
        """);
    assertEquals(
        """
        BaseActionBean.home: http /actions/Cart.action?home
        CartActionBean.add: http /actions/Cart.action?put\
        """,
        entryPoints());
  }

  @Test
  void struts_configurations_map_actions_of_both_generations() {
    workspace.java(
        """
        package shop;
        import org.apache.struts.action.*;
        public class Login extends Action {
          public ActionForward execute(ActionMapping m, ActionForm f, Object request, Object response) {
            return null;
          }
        }
        """);
    workspace.java("package shop; public class Cart { public String add() { return \"ok\"; } }");
    workspace.file(
        "src/main/webapp/WEB-INF/struts-config.xml",
        """
        <struts-config>
          <action-mappings><action path="/login" type="shop.Login"/></action-mappings>
        </struts-config>
        """);
    workspace.file(
        "src/main/resources/struts.xml",
        """
        <struts>
          <package name="p" namespace="/cart">
            <action name="*Cart" class="shop.Cart" method="{1}"/>
          </package>
        </struts>
        """);
    assertEquals("Cart.add: http /cart/*Cart.action\nLogin.execute: http /login.do", entryPoints());
  }

  @Test
  void an_action_of_struts_may_be_a_bean_and_let_requests_name_its_methods() {
    workspace.java(
        """
        package shop;
        @org.springframework.stereotype.Component("teamAction") public class TeamAction {
          public String list() { return "ok"; }
          public String save() { return "ok"; }
          public String cancel() { return "ok"; }
          public String hidden() { return "ok"; }
        }
        """);
    workspace.file(
        "src/main/resources/struts.xml",
        """
        <struts>
          <package name="p" namespace="/team">
            <global-allowed-methods>cancel</global-allowed-methods>
            <action name="teams" class="teamAction" method="list">
              <allowed-methods>list, save</allowed-methods>
            </action>
          </package>
        </struts>
        """);
    assertEquals(
        """
        TeamAction.cancel: http /team/teams!cancel.action
        TeamAction.list: http /team/teams.action
        TeamAction.save: http /team/teams!save.action\
        """,
        entryPoints());
  }

  @Test
  void what_calls_enterprise_beans_from_outside_is_told_by_their_kind() {
    workspace.java("package shop; @javax.ejb.Remote public interface Till { void open(); }");
    workspace.java(
        """
        package shop;
        @javax.ejb.Stateless public class TillBean implements Till {
          public void open() {}
          public void inside() {}
          @javax.ejb.Schedule(hour = "3", minute = "30") public void nightly() {}
        }
        """);
    workspace.java(
        """
        package shop;
        @javax.ejb.MessageDriven(activationConfig =
            @javax.ejb.ActivationConfigProperty(
                propertyName = "destinationLookup", propertyValue = "jms/orders"))
        public class Inbox implements javax.jms.MessageListener {
          public void onMessage(javax.jms.Message message) {}
        }
        """);
    assertEquals(
        """
        Inbox.onMessage: message jms/orders
        TillBean.nightly: scheduled hour=3 minute=30
        TillBean.open: ejb TillBean\
        """,
        entryPoints());
  }

  @Test
  void services_sockets_jobs_listeners_and_starts_are_ways_in() {
    workspace.java(
        """
        package shop;
        @javax.jws.WebService(serviceName = "Prices") public class Prices {
          public int price() { return 1; }
          private void inside() {}
        }
        """);
    workspace.java(
        """
        package shop;
        @jakarta.websocket.server.ServerEndpoint("/ticker") public class Ticker {
          @jakarta.websocket.OnMessage public void hear(String text) {}
        }
        """);
    workspace.java(
        """
        package shop;
        public class Night implements org.quartz.Job {
          public void execute(org.quartz.JobExecutionContext context) {}
        }
        """);
    workspace.java(
        """
        package shop;
        class Ears {
          @org.springframework.kafka.annotation.KafkaListener(topics = {"a", "b"}) void hear() {}
          @org.springframework.scheduling.annotation.Scheduled(fixedRate = 5000) void tick() {}
        }
        """);
    workspace.java(
        """
        package shop;
        @org.springframework.stereotype.Controller class Graph {
          @org.springframework.graphql.data.method.annotation.QueryMapping int price() { return 1; }
        }
        """);
    workspace.java(
        """
        package shop;
        class Start implements org.springframework.boot.CommandLineRunner {
          public void run(String... arguments) {}
          public static void main(String[] arguments) {}
        }
        """);
    assertEquals(
        """
        Ears.hear: message a
        Ears.hear: message b
        Ears.tick: scheduled every 5000
        Graph.price: graphql Query.price
        Night.execute: scheduled
        Prices.price: web-service Prices.price
        Start.main: main
        Start.run: startup
        Ticker.hear: websocket /ticker\
        """,
        entryPoints());
  }

  @Test
  void methods_that_answer_for_fields_of_a_graph_are_ways_in() {
    workspace.java(
        """
        package shop;
        import com.netflix.graphql.dgs.DgsComponent;
        import com.netflix.graphql.dgs.DgsData;
        import com.netflix.graphql.dgs.DgsMutation;
        import com.netflix.graphql.dgs.DgsQuery;
        @DgsComponent class Articles {
          @DgsQuery(field = "articles") int all() { return 1; }
          @DgsMutation void publish() {}
          @DgsData(parentType = "Article", field = "author") int writer() { return 1; }
          @DgsData(parentType = Generated.ARTICLE, field = "tags") int tags() { return 1; }
          int helper() { return 1; }
        }
        """);
    workspace.java(
        """
        package shop;
        import org.springframework.graphql.data.method.annotation.QueryMapping;
        import org.springframework.graphql.data.method.annotation.SchemaMapping;
        @org.springframework.stereotype.Controller class Orders {
          @QueryMapping("orders") int all() { return 1; }
          @SchemaMapping int customer(Order order) { return 1; }
          @SchemaMapping(typeName = "Line", field = "price") int cost(Order order) { return 1; }
        }
        class Order {}
        """);
    workspace.java(
        """
        package shop;
        class Carts implements graphql.kickstart.tools.GraphQLMutationResolver {
          public int empty() { return helper(); }
          private int helper() { return 1; }
        }
        """);
    workspace.java(
        """
        package shop;
        @org.eclipse.microprofile.graphql.GraphQLApi class Stock {
          @org.eclipse.microprofile.graphql.Query("stock") int left() { return 1; }
        }
        """);
    assertEquals(
        """
        Articles.all: graphql Query.articles
        Articles.publish: graphql Mutation.publish
        Articles.tags: graphql tags
        Articles.writer: graphql Article.author
        Carts.empty: graphql Mutation.empty
        Orders.all: graphql Query.orders
        Orders.cost: graphql Line.price
        Orders.customer: graphql Order.customer
        Stock.left: graphql Query.stock\
        """,
        entryPoints());
  }
}
