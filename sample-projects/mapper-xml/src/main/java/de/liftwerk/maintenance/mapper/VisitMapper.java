package de.liftwerk.maintenance.mapper;

import de.liftwerk.maintenance.domain.UsedPart;
import de.liftwerk.maintenance.domain.Visit;
import java.util.List;
import org.apache.ibatis.annotations.Param;

public interface VisitMapper {

  /** Takes the next number, so advance the range in the same transaction. */
  void insert(Visit visit);

  void advanceNumber();

  void update(Visit visit);

  Visit find(int id);

  List<Visit> findOpen(String technician);

  void addParts(@Param("visitId") int visitId, @Param("parts") List<UsedPart> parts);

  List<UsedPart> partsOf(int visitId);
}
