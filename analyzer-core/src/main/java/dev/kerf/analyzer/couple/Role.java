package dev.kerf.analyzer.couple;

import java.util.Locale;

/** What a type is for. */
public enum Role {
  ENTRY_POINT,
  DOMAIN,
  ENTITY,
  REPOSITORY,
  MAPPER,
  DTO,
  CONFIGURATION,
  UTILITY,
  BASE_TYPE,
  EXCEPTION,
  ENUMERATION;

  /** As outputs spell it: {@code entry-point}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a type of this role says nothing about the business by itself. */
  public boolean technical() {
    return this == CONFIGURATION || this == UTILITY || this == BASE_TYPE || this == EXCEPTION;
  }
}
