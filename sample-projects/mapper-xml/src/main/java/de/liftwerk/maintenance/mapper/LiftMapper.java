package de.liftwerk.maintenance.mapper;

import de.liftwerk.maintenance.domain.Lift;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

public interface LiftMapper {

  Lift find(int id);

  List<Lift> search(@Param("text") String text, @Param("orderBy") String orderBy);

  List<Lift> findDue(LocalDate lastVisitBefore);

  void setLastVisit(@Param("id") int id, @Param("day") LocalDate day);
}
