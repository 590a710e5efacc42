package de.liftwerk.maintenance.mapper;

import de.liftwerk.maintenance.domain.Part;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Short enough for annotations. */
@Mapper
public interface PartMapper {

  @Select("select number, title, stock, reorder_level from part where stock <= reorder_level")
  List<Part> toReorder();

  @Update(
      """
      update part
      set stock = stock - #{quantity}
      where number = #{number} and stock >= #{quantity}
      """)
  int take(@Param("number") String number, @Param("quantity") int quantity);
}
