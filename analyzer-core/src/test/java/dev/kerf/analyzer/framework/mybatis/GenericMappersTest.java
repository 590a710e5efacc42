package dev.kerf.analyzer.framework.mybatis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements that mappers, services and records inherit, for the table of their class. */
class GenericMappersTest {

  @TempDir Path folder;

  private void assertAccesses(String expected, TextWorkspace workspace) {
    assertEquals(expected.strip(), TextWorkspace.accesses(workspace.codebase()));
  }

  private TextWorkspace workspace() {
    return new TextWorkspace(folder);
  }

  @Test
  void a_mapper_of_mybatis_plus_inherits_statements_on_the_table_of_its_class() {
    assertAccesses(
        """
        OrderMapper.deleteById: t_order write direct
        OrderMapper.insert: t_order write direct
        OrderMapper.selectById: t_order read direct
        Orders.all: order_line read direct
        """,
        workspace()
            .java(
                """
                package shop;
                import com.baomidou.mybatisplus.annotation.*;
                @TableName("t_order") class Order { Long id; @TableLogic Integer deleted; }
                """)
            .java("package shop; class OrderLine { Long id; }")
            .java(
                """
                package shop;
                interface OrderMapper extends
                    com.baomidou.mybatisplus.core.mapper.BaseMapper<Order> {}
                """)
            .java(
                """
                package shop;
                interface Lines extends
                    com.baomidou.mybatisplus.extension.service.IService<OrderLine> {}
                """)
            .java(
                """
                package shop;
                class Orders {
                  OrderMapper mapper;
                  Lines lines;
                  void work(Order order) {
                    mapper.insert(order);
                    mapper.selectById(1L);
                    mapper.deleteById(1L);
                  }
                  Object all() { return lines.list(); }
                }
                """));
  }

  @Test
  void what_a_base_interface_adds_to_all_mappers_is_a_method_of_the_mapper_that_is_called() {
    assertAccesses(
        """
        OrderMapper.byNumber: orders read direct
        OrderMapper.clear: orders write direct
        OrderMapper.pages: orders read direct
        """,
        workspace()
            .java(
                """
                package shop;
                import com.baomidou.mybatisplus.annotation.*;
                @TableName("orders") class Order { Long id; String getNumber() { return ""; } }
                """)
            .java(
                """
                package shop;
                import com.baomidou.mybatisplus.core.conditions.query.LambdaQueryWrapper;
                import com.baomidou.mybatisplus.core.toolkit.support.SFunction;
                import java.util.*;
                interface BaseMapperX<T> extends com.github.yulichang.base.MPJBaseMapper<T> {
                  default T first(SFunction<T, ?> field, Object value) {
                    return selectOne(new LambdaQueryWrapper<T>().eq(field, value));
                  }
                  default List<T> page(int number) { return page(number, null); }
                  default List<T> page(int number, Object order) { return selectList(null); }
                  default int clear(SFunction<T, ?> field, Object value) {
                    return delete(new LambdaQueryWrapper<T>().eq(field, value));
                  }
                  default void nothing() {}
                }
                """)
            .java(
                """
                package shop;
                interface OrderMapper extends BaseMapperX<Order> {
                  default Order byNumber(String number) { return first(Order::getNumber, number); }
                  default Object pages() { return page(1); }
                  default void idle() { nothing(); }
                }
                """)
            .java(
                """
                package shop;
                class Desk {
                  OrderMapper mapper;
                  void drop(String number) { mapper.clear(Order::getNumber, number); }
                }
                """));
  }

  @Test
  void a_mapper_of_a_library_that_is_not_at_hand_takes_part_in_the_units_of_its_callers() {
    Codebase codebase =
        workspace()
            .java("package shop; class Order { Long id; }")
            .java(
                """
                package shop;
                interface OrderMapper extends com.github.yulichang.base.MPJBaseMapper<Order> {
                  default Order own(long id) { return selectById(id); }
                }
                """)
            .java(
                """
                package shop;
                import org.springframework.stereotype.Service;
                import org.springframework.transaction.annotation.Transactional;
                @Service class Desk {
                  OrderMapper mapper;
                  @Transactional public void take(Order order) { mapper.insert(order); }
                }
                """)
            .codebase();
    assertEquals(
        """
        OrderMapper.insert: order write direct
        OrderMapper.own: order read direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals(
        List.of("order"),
        codebase.transactions().stream()
            .flatMap(unit -> unit.written().stream())
            .map(store -> store.name())
            .toList());
  }

  @Test
  void a_method_that_the_house_adds_to_its_mappers_takes_part_in_the_units_of_its_callers() {
    Codebase codebase =
        workspace()
            .java("package shop; class Order { Long id; }")
            .java(
                """
                package shop;
                interface BaseMapperX<T> extends com.github.yulichang.base.MPJBaseMapper<T> {
                  default int clear() { return delete(null); }
                }
                """)
            .java("package shop; interface OrderMapper extends BaseMapperX<Order> { }")
            .java(
                """
                package shop;
                import org.springframework.stereotype.Service;
                import org.springframework.transaction.annotation.Transactional;
                @Service class Desk {
                  OrderMapper mapper;
                  @Transactional public void close() { mapper.clear(); }
                }
                """)
            .codebase();
    assertEquals("OrderMapper.clear: order write direct", TextWorkspace.accesses(codebase));
    assertEquals(
        List.of("order"),
        codebase.transactions().stream()
            .flatMap(unit -> unit.written().stream())
            .map(store -> store.name())
            .toList());
  }

  @Test
  void a_generic_mapper_names_the_columns_of_its_class() {
    Codebase codebase =
        workspace()
            .file(
                "src/main/resources/application.yml",
                """
                mybatis-plus:
                  global-config:
                    db-config:
                      table-prefix: t_
                      logic-delete-field: gone
                """)
            .java(
                """
                package shop;
                import com.baomidou.mybatisplus.annotation.*;
                class Order extends Base {
                  static final long serialVersionUID = 1L;
                  String buyerName;
                  @TableField("state") String status;
                  @TableField(exist = false) String shown;
                  String getStatus() { return status; }
                  String getBuyerName() { return buyerName; }
                }
                """)
            .java("package shop; class Base { Long id; Integer gone; }")
            .java(
                """
                package shop;
                interface OrderMapper extends
                    com.baomidou.mybatisplus.core.mapper.BaseMapper<Order> {}
                """)
            .java(
                """
                package shop;
                import com.baomidou.mybatisplus.core.conditions.update.LambdaUpdateWrapper;
                class Desk {
                  OrderMapper mapper;
                  void add(Order order) { mapper.insert(order); }
                  void close(long id) {
                    mapper.update(null, new LambdaUpdateWrapper<Order>()
                        .set(Order::getStatus, "closed").eq(Order::getBuyerName, "x"));
                  }
                  void drop() { mapper.deleteById(1L); }
                }
                """)
            .codebase();
    assertEquals(
        """
        OrderMapper.deleteById: t_order write direct
        OrderMapper.insert: t_order write direct
        OrderMapper.update: t_order write direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals(
        "buyer_name insert; gone insert; id insert; state insert update",
        codebase.columns().stream()
            .filter(column -> !column.writers().isEmpty())
            .map(
                column ->
                    column.column()
                        + ' '
                        + column.writers().stream()
                            .map(method -> method.name())
                            .sorted()
                            .collect(Collectors.joining(" ")))
            .collect(Collectors.joining("; ")));
  }

  @Test
  void a_service_by_static_methods_and_records_that_keep_themselves_are_told_by_the_class() {
    assertAccesses(
        """
        Desk.by: order_line read direct
        Desk.keep: visitor write direct
        """,
        workspace()
            .java("package shop; class OrderLine { Long id; }")
            .java(
                """
                package shop;
                class Visitor extends com.baomidou.mybatisplus.extension.activerecord.Model<Visitor> {
                  Long id;
                }
                """)
            .java(
                """
                package shop;
                import com.baomidou.mybatisplus.extension.toolkit.Db;
                class Desk {
                  Object by(long id) { return Db.getById(id, OrderLine.class); }
                  void keep() { new Visitor().insert(); }
                }
                """));
  }

  @Test
  void generic_mappers_of_a_library_that_is_not_at_hand_are_known_by_its_name() {
    assertAccesses(
        """
        OrderMapper.insertSelective: orders write direct
        OrderMapper.selectByPrimaryKey: orders read direct
        """,
        workspace()
            .java(
                """
                package shop;
                @javax.persistence.Table(name = "orders") class Order { Long id; }
                """)
            .java(
                """
                package shop;
                interface MyMapper<T> extends tk.mybatis.mapper.common.Mapper<T> {}
                """)
            .java("package shop; interface OrderMapper extends MyMapper<Order> {}")
            .java(
                """
                package shop;
                class Desk {
                  OrderMapper mapper;
                  void add(Order order) { mapper.insertSelective(order); }
                  Order one() { return mapper.selectByPrimaryKey(1L); }
                }
                """));
  }

  @Test
  void a_base_class_that_is_not_at_hand_sends_the_statement_that_is_named() {
    assertAccesses(
        """
        OrderDao.all: orders read direct
        OrderDao.drop: lines write direct
        OrderDao.find: orders read direct
        """,
        workspace()
            .file(
                "src/main/resources/orders.xml",
                """
                <mapper namespace="Orders">
                  <select id="find">select * from orders</select>
                  <delete id="drop">delete from lines</delete>
                </mapper>
                """)
            .java(
                """
                package shop;
                import com.house.AbstractDao;
                abstract class Dao extends AbstractDao {
                  Object one(String name, Object key) { return selectOne(name, key); }
                }
                """)
            .java(
                """
                package shop;
                class OrderDao extends Dao {
                  Object find(long id) { return one("Orders.find", id); }
                  Object all() { return listWithPaging("Orders.find", null, 1, 10); }
                  void drop() { delete("Orders.drop"); }
                  void note() { info("Orders"); delete("nothing"); }
                }
                """));
  }

  @Test
  void what_a_service_inherits_sends_what_its_own_mapper_states_for_inherited_methods() {
    Codebase codebase =
        workspace()
            .java(
                """
                package shop;
                interface Crud<T> { T get(String id); T get(T like); int insert(T one); }
                """)
            .java("package shop; class Order {}")
            .java("package shop; class Line {}")
            .java("package shop; interface OrderDao extends Crud<Order> {}")
            .java("package shop; interface LineDao extends Crud<Line> {}")
            .file(
                "src/main/resources/OrderDao.xml",
                """
                <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "mybatis-3-mapper.dtd">
                <mapper namespace="shop.OrderDao">
                  <select id="get">select * from orders where id = #{id}</select>
                  <insert id="insert">insert into orders (id) values (#{id})</insert>
                </mapper>
                """)
            .file(
                "src/main/resources/LineDao.xml",
                """
                <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "mybatis-3-mapper.dtd">
                <mapper namespace="shop.LineDao">
                  <insert id="insert">insert into lines (id) values (#{id})</insert>
                </mapper>
                """)
            .java(
                """
                package shop;
                abstract class CrudService<D extends Crud<T>, T> {
                  protected D dao;
                  @org.springframework.transaction.annotation.Transactional
                  public void save(T one) { if (dao.get(one) == null) { dao.insert(one); } }
                }
                """)
            .java("package shop; class OrderService extends CrudService<OrderDao, Order> {}")
            .java("package shop; class LineService extends CrudService<LineDao, Line> {}")
            .java(
                """
                package shop;
                class Desk {
                  OrderService orders;
                  LineService lines;
                  void take(Order order) { orders.save(order); }
                  void add(Line line) { lines.save(line); }
                }
                """)
            .codebase();
    assertEquals(
        """
        LineDao.insert: lines write direct
        OrderDao.get: orders read direct
        OrderDao.insert: orders write direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals(
        "LineService [lines]\nOrderService [orders]",
        codebase.transactions().stream()
            .map(
                unit ->
                    unit.root().owner().simpleName()
                        + ' '
                        + unit.written().stream().map(store -> store.name()).toList())
            .sorted()
            .collect(Collectors.joining("\n")));
  }
}
