package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.model.StoreName;
import java.util.List;
import java.util.Locale;

/**
 * Stores that belong to a framework, by the names that their documentation gives: migration
 * history, sequences of the ORM, sessions, schedulers, batch jobs, process engines. They are the
 * application's own after all when its own code works on them.
 */
final class FrameworkStores {

  private static final List<String> NAMES =
      List.of(
          "flyway_schema_history",
          "schema_version",
          "databasechangelog",
          "databasechangeloglock",
          "hibernate_sequence",
          "hibernate_sequences",
          "revinfo",
          "shedlock",
          "persistent_logins",
          "oauth_access_token",
          "oauth_refresh_token",
          "oauth_client_token");

  private static final List<String> PREFIXES =
      List.of("spring_session", "qrtz_", "act_", "batch_job_", "batch_step_", "int_message");

  private FrameworkStores() {}

  static boolean isNamedLikeOne(StoreName store) {
    String name = store.name().toLowerCase(Locale.ROOT);
    return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
  }
}
