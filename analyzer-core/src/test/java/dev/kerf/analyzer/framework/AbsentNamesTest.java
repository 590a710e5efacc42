package dev.kerf.analyzer.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that are missing because a generator has not run. */
final class AbsentNamesTest {

  @TempDir private Path folder;

  private String unresolved(TextWorkspace workspace) {
    return workspace.codebase().unresolved().stream()
        .map(site -> site.kind() + " " + site.expression() + ": " + site.reason())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void messages_and_services_of_protocol_buffers() {
    String one =
        """
        syntax = "proto3"; // message NotThis {}
        package shop.wire;
        option java_package = "shop.wire.java";
        option java_multiple_files = true;
        /* message NorThis {} */
        message Order { message Line { string text = 1; } repeated Line lines = 1; string s = 2 [default = "message Nor {"]; }
        enum State { NEW = 0; }
        service Orders { rpc Place(Order) returns (Order); }
        """;
    assertEquals(
        """
        type shop.wire.Other: external-type-unknown
        type shop.wire.StockList: generated-by-protobuf
        type shop.wire.java.OrdersGrpc: generated-by-grpc
        type shop.wire.java.Order: generated-by-protobuf
        call order.getLines(): generated-by-protobuf""",
        unresolved(
            new TextWorkspace(folder)
                .file("src/main/proto/orders.proto", one)
                .file("src/main/proto/stock_list.proto", "package shop.wire;\nmessage Item {}\n")
                .java(
                    """
                    package shop;
                    import shop.wire.StockList;
                    import shop.wire.Other;
                    import shop.wire.java.*;
                    class Client {
                      Other other; StockList list; shop.wire.java.OrdersGrpc grpc;
                      void t(shop.wire.java.Order order) {
                        order.getLines();
                      }
                    }
                    """)));
  }

  @Test
  void records_of_avro_with_those_within() {
    assertEquals(
        """
        call new Placed(): generated-by-avro
        type shop.event.Placed: generated-by-avro
        type shop.event.part.Line: generated-by-avro""",
        unresolved(
            new TextWorkspace(folder)
                .file(
                    "src/main/avro/Placed.avsc",
                    """
                    { "namespace": "shop.event", "type": "record", "name": "Placed", "fields": [
                      {"name": "lines", "type": {"type": "array", "items":
                        {"type": "record", "name": "Line", "namespace": "shop.event.part", "fields": []}}},
                      {"name": "note", "doc": "a \\"type\\": \\"record\\"", "type": "string"} ] }
                    """)
                .java(
                    """
                    package shop;
                    import shop.event.Placed;
                    import shop.event.part.Line;
                    class Publisher { Line line; void t() { new Placed(); } }
                    """)));
  }

  @Test
  void tables_of_jooq_by_how_they_are_imported() {
    assertEquals(
        """
        call ORDERS.ID.eq(..): receiver-type-unknown
        field ORDERS.ID: receiver-type-unknown
        name ORDERS: generated-by-jooq
        name ORDERS: generated-by-jooq
        type shop.db.tables.records.OrdersRecord: generated-by-jooq""",
        unresolved(
            new TextWorkspace(folder)
                .java(
                    """
                    package shop;
                    import static shop.db.Tables.ORDERS;
                    import org.jooq.DSLContext;
                    import shop.db.tables.records.OrdersRecord;
                    class Dao { OrdersRecord one; void t(DSLContext c) { c.selectFrom(ORDERS).where(ORDERS.ID.eq(1)); } }
                    """)));
  }

  @Test
  void classes_of_xml_schemas_and_services() {
    String types =
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="%s">
          <xs:complexType name="order-line"/><xs:element name="order"><xs:complexType/></xs:element>
          <xs:element name="plain" type="x"/><xs:simpleType name="state2go"><xs:restriction base="xs:string">
          <xs:enumeration value="NEW"/></xs:restriction></xs:simpleType>
        </xs:schema>
        """;
    assertEquals(
        """
        type Plain: type-not-found
        type com.shop.services._1.Order: generated-by-wsdl
        type com.shop.services._1.OrderPort: generated-by-wsdl
        type org.shop.rest_api.OrderLine: generated-by-jaxb
        type org.shop.rest_api.State2Go: generated-by-jaxb
        call new Order(): generated-by-jaxb
        type org.shop.rest_api.Order: generated-by-jaxb""",
        unresolved(
            new TextWorkspace(folder)
                .file("src/main/resources/rest.xsd", types.formatted("http://shop.org/rest-api"))
                .file(
                    "src/main/resources/orders.wsdl",
                    "<w:definitions xmlns:w=\"w\" targetNamespace=\"http://www.shop.com/Services/1.1\"><w:types>"
                        + types.formatted("http://www.shop.com/Services/1.1")
                        + "</w:types><w:portType name=\"orderPort\"/></w:definitions>")
                .java(
                    """
                    package shop;
                    import org.shop.rest_api.*;
                    class Rest {
                      OrderLine line; State2Go state; Plain plain; com.shop.services._1.OrderPort port; com.shop.services._1.Order of;
                      void t() { new Order(); }
                    }
                    """)));
  }

  @Test
  void packages_that_plugins_generate() {
    assertEquals(
        """
        type shop.api.OrdersApi: generated-by-openapi
        type shop.db.tables.Orders: generated-by-jooq
        type shop.other.Thing: external-type-unknown""",
        unresolved(
            new TextWorkspace(folder)
                .file(
                    "pom.xml",
                    """
                    <project><artifactId>a</artifactId><build><plugins>
                      <plugin><artifactId>openapi-generator-maven-plugin</artifactId><executions><execution><configuration>
                        <inputSpec>api.yml</inputSpec><configOptions><apiPackage>shop.api</apiPackage></configOptions>
                      </configuration></execution></executions></plugin>
                      <plugin><artifactId>jooq-codegen-maven</artifactId><configuration><generator><target>
                        <packageName>shop.db</packageName></target></generator></configuration></plugin>
                      <plugin><artifactId>maven-jar-plugin</artifactId><configuration><packageName>shop.other</packageName></configuration></plugin>
                    </plugins></build></project>
                    """)
                .java(
                    """
                    package shop;
                    import shop.api.OrdersApi;
                    import shop.db.tables.Orders;
                    import shop.other.Thing;
                    class Web implements OrdersApi { Orders orders; Thing thing; }
                    """)));
  }
}
