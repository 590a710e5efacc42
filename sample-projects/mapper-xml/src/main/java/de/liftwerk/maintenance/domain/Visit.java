package de.liftwerk.maintenance.domain;

import java.time.LocalDate;

public class Visit {

  private int id;
  private Lift lift;
  private String technician;
  private LocalDate plannedOn;
  private LocalDate closedOn;
  private String remark;

  public int getId() {
    return id;
  }

  public void setId(int id) {
    this.id = id;
  }

  public Lift getLift() {
    return lift;
  }

  public void setLift(Lift lift) {
    this.lift = lift;
  }

  public String getTechnician() {
    return technician;
  }

  public void setTechnician(String technician) {
    this.technician = technician;
  }

  public LocalDate getPlannedOn() {
    return plannedOn;
  }

  public void setPlannedOn(LocalDate plannedOn) {
    this.plannedOn = plannedOn;
  }

  public LocalDate getClosedOn() {
    return closedOn;
  }

  public void setClosedOn(LocalDate closedOn) {
    this.closedOn = closedOn;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}
