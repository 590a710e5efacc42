package uk.hireyard.model;

import java.time.LocalDate;
import lombok.Builder;
import lombok.With;

/** A span of days. */
@Builder
@With
public record Slot(LocalDate from, LocalDate to, Tool tool) {}
