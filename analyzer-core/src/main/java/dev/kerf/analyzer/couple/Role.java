package dev.kerf.analyzer.couple;

import java.util.Locale;

/** What a type is for. */
public enum Role {
  LAUNCHER,
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
    return this == LAUNCHER
        || this == CONFIGURATION
        || this == UTILITY
        || this == BASE_TYPE
        || this == EXCEPTION;
  }

  /**
   * Whether a type of this role does something for the business, so that a service can rest on it.
   */
  public boolean business() {
    return this == ENTRY_POINT
        || this == DOMAIN
        || this == ENTITY
        || this == REPOSITORY
        || this == MAPPER;
  }

  /** Whether a type of this role belongs to whoever owns its data or its way in. */
  public boolean bound() {
    return this == ENTRY_POINT || this == ENTITY || this == REPOSITORY || this == MAPPER;
  }
}
