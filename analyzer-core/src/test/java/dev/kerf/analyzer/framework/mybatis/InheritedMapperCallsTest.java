package dev.kerf.analyzer.framework.mybatis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inherited statements of mappers that only a base class asks for. */
class InheritedMapperCallsTest {

  @TempDir Path folder;

  private Codebase below(String base, String orders, String lines) {
    return new TextWorkspace(folder)
        .java("package shop; class Order { Long id; }")
        .java("package shop; class Line { Long id; }")
        .java(
            """
            package shop;
            interface OrderMapper extends com.baomidou.mybatisplus.core.mapper.BaseMapper<Order> {}
            """)
        .java(
            """
            package shop;
            interface LineMapper extends com.baomidou.mybatisplus.core.mapper.BaseMapper<Line> {}
            """)
        .java(base)
        .java(orders)
        .java(lines)
        .java(
            """
            package shop;
            import org.springframework.stereotype.Service;
            import org.springframework.transaction.annotation.Transactional;
            @Service class Desk {
              OrderDao orders;
              @Transactional public void take(Order order) { orders.keep(order); }
            }
            """)
        .codebase();
  }

  private static String written(Codebase codebase) {
    return codebase.transactions().stream()
        .map(unit -> unit.root().name() + unit.written().stream().map(s -> s.name()).toList())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_mapper_that_a_type_variable_stands_for_is_told_by_the_classes_below() {
    Codebase codebase =
        below(
            """
            package shop;
            import com.baomidou.mybatisplus.core.mapper.BaseMapper;
            abstract class Dao<E, M extends BaseMapper<E>> {
              protected M mapper;
              void keep(E one) { mapper.insert(one); }
            }
            """,
            "package shop; class OrderDao extends Dao<Order, OrderMapper> {}",
            "package shop; class LineDao extends Dao<Line, LineMapper> {}");
    assertEquals(
        """
        LineMapper.insert: line write direct
        OrderMapper.insert: order write direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals("take[order]", written(codebase));
  }

  @Test
  void a_mapper_for_the_entity_of_a_base_class_is_told_by_the_classes_below() {
    Codebase codebase =
        below(
            """
            package shop;
            import com.baomidou.mybatisplus.core.mapper.BaseMapper;
            abstract class Dao<E> {
              protected BaseMapper<E> mapper;
              void keep(E one) { mapper.insert(one); }
            }
            """,
            "package shop; class OrderDao extends Dao<Order> {}",
            "package shop; class LineDao extends Dao<Line> {}");
    assertEquals(
        """
        LineMapper.insert: line write direct
        OrderMapper.insert: order write direct\
        """,
        TextWorkspace.accesses(codebase));
    assertEquals("take[order]", written(codebase));
  }
}
