package dev.kerf.analyzer.framework.mybatis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which statements MyBatis sends, wherever they are written. */
class MyBatisModelTest {

  @TempDir Path folder;

  private void assertAccesses(String expected, TextWorkspace workspace) {
    assertEquals(expected.strip(), TextWorkspace.accesses(workspace.codebase()));
  }

  private TextWorkspace workspace() {
    return new TextWorkspace(folder);
  }

  @Test
  void annotations_select_and_what_their_results_select_in_turn() {
    assertAccesses(
        """
        OrderMapper.byId: customers read direct
        OrderMapper.byId: lines read direct
        OrderMapper.byId: orders read direct
        OrderMapper.customer: customers read direct
        OrderMapper.lines: lines read direct
        """,
        workspace()
            .java(
                """
                package shop;
                import org.apache.ibatis.annotations.*;
                import java.util.*;
                interface OrderMapper {
                  @Select({"select * from orders", "where id = #{id}"})
                  @Results(id = "whole", value = {
                    @Result(property = "lines", column = "id", many = @Many(select = "lines")),
                    @Result(property = "buyer", column = "buyer",
                        one = @One(select = "shop.OrderMapper.customer"))})
                  Object byId(long id);
                  @Select("select * from lines where order_id = #{id}") List<Object> lines(long id);
                  @Select("select * from customers where id = #{id}") Object customer(long id);
                }
                """));
  }

  @Test
  void a_provider_puts_the_statement_together() {
    assertAccesses(
        """
        OrderMapper.chained: lines read direct
        OrderMapper.chained: orders read direct
        OrderMapper.nested: orders write direct
        """,
        workspace()
            .java(
                """
                package shop;
                import org.apache.ibatis.annotations.*;
                interface OrderMapper {
                  @SelectProvider(type = OrderSql.class, method = "find") Object chained(long id);
                  @UpdateProvider(OrderSql.class) int nested(long id);
                }
                """)
            .java(
                """
                package shop;
                import org.apache.ibatis.jdbc.SQL;
                class OrderSql {
                  String find(long id) {
                    SQL sql = new SQL().SELECT("o.id").FROM("orders o");
                    if (id > 0) { sql.JOIN("lines l on l.order_id = o.id"); }
                    return sql.WHERE("o.id = #{id}").toString();
                  }
                  String nested(long id) {
                    return new SQL() {{ UPDATE("orders"); SET("n = 1"); WHERE("id = #{id}"); }}
                        .toString();
                  }
                }
                """));
  }

  @Test
  void a_provider_may_use_the_builder_of_its_thread() {
    assertAccesses(
        """
        OrderMapper.count: orders read direct
        OrderMapper.drop: lines write direct
        OrderMapper.drop: orders read direct
        OrderMapper.find: lines read direct
        OrderMapper.find: orders read direct
        OrderMapper.insert: orders write direct
        """,
        workspace()
            .java(
                """
                package shop;
                import org.apache.ibatis.annotations.*;
                interface OrderMapper {
                  @SelectProvider(type = OrderSql.class, method = "count") int count();
                  @SelectProvider(type = OrderSql.class, method = "find") Object find(long id);
                  @InsertProvider(type = OrderSql.class, method = "insert") int insert(Order it);
                  @DeleteProvider(type = OrderSql.class, method = "drop") int drop(long id);
                }
                """)
            .java(
                """
                package shop;
                import static org.apache.ibatis.jdbc.SqlBuilder.*;
                import org.apache.ibatis.jdbc.SelectBuilder;
                public class OrderSql {
                  public String count() {
                    SelectBuilder.BEGIN();
                    SelectBuilder.SELECT("count(*)");
                    SelectBuilder.FROM("orders");
                    return SelectBuilder.SQL();
                  }
                  public String find(long id) {
                    BEGIN();
                    SELECT("o.id");
                    FROM("orders o");
                    if (id > 0) {
                      JOIN("lines l on l.order_id = o.id");
                    }
                    applyWhere(id);
                    String sql = SQL();
                    return sql + " limit 7";
                  }
                  public String insert(Order it) {
                    BEGIN();
                    INSERT_INTO("orders");
                    if (it.id != null) {
                      VALUES("id", "#{id,jdbcType=INTEGER}");
                    }
                    return SQL();
                  }
                  public String drop(long id) {
                    BEGIN();
                    DELETE_FROM("lines");
                    WHERE("order_id in (select id from orders)");
                    return SQL();
                  }
                  protected void applyWhere(long id) {
                    WHERE("o.id = #{id}");
                  }
                }
                """)
            .java("package shop; class Order { Integer id; }"));
  }

  @Test
  void a_session_is_given_the_name_of_a_statement() {
    assertAccesses(
        """
        Orders.find: orders read direct
        orders.drop: lines write direct
        """,
        workspace()
            .file(
                "src/main/resources/orders.xml",
                """
                <mapper namespace="mapper.orders">
                  <select id="find">select * from orders</select>
                  <delete id="drop">delete from lines</delete>
                </mapper>
                """)
            .java(
                """
                package shop;
                import org.apache.ibatis.session.SqlSession;
                class Orders {
                  SqlSession session;
                  Object one(String name, Object key) { return session.selectOne(name, key); }
                  Object find(long id) { return one("mapper.orders." + "find", id); }
                }
                """));
  }

  @Test
  void the_predecessor_marks_values_with_single_characters() {
    assertAccesses(
        "Orders.find: orders read direct",
        workspace()
            .file(
                "src/main/resources/orders.xml",
                """
                <sqlMap namespace="Orders">
                  <sql id="all">select * from orders</sql>
                  <select id="find">
                    <include refid="all"/>
                    <dynamic prepend="where"><isNotNull prepend="and" property="id">
                      id = #id:NUMERIC#</isNotNull></dynamic>
                    order by $order$
                  </select>
                </sqlMap>
                """)
            .java(
                """
                package shop;
                import org.apache.ibatis.session.SqlSession;
                class Orders {
                  SqlSession session;
                  Object find(long id) { return session.selectOne("Orders.find", id); }
                }
                """));
  }

  @Test
  void the_options_of_a_value_in_velocity_are_no_table() {
    assertAccesses(
        "OrderMapper.count: orders read direct",
        workspace()
            .java("package shop; interface OrderMapper { int count(Object like); }")
            .file(
                "src/main/resources/OrderMapper.xml",
                """
                <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "mybatis-3-mapper.dtd">
                <mapper namespace="shop.OrderMapper">
                  <select id="count" lang="velocity">
                    select count(*) from orders
                    #ifnotnull($like.buyer)
                      ${like.operation} orders.buyer = @{like.buyer,jdbcType=NUMERIC}
                    #end
                  </select>
                </mapper>
                """));
  }
}
