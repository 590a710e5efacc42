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
          "hibernate_unique_key",
          "revinfo",
          "shedlock",
          "persistent_logins",
          "acl_sid",
          "acl_class",
          "acl_object_identity",
          "acl_entry",
          "oauth_access_token",
          "oauth_refresh_token",
          "oauth_client_token",
          "oauth_client_details",
          "oauth_code",
          "oauth_approvals",
          "event_publication",
          "play_evolutions");

  private static final List<String> PREFIXES =
      List.of(
          "spring_session",
          "qrtz_",
          "act_",
          "flw_",
          "batch_job_",
          "batch_step_",
          "int_message",
          "int_group_to_message",
          "int_channel_message",
          "int_lock",
          "int_metadata_store",
          "jobrunr_",
          "oauth2_authoriz",
          "oauth2_registered_client");

  private FrameworkStores() {}

  static boolean isNamedLikeOne(StoreName store) {
    String name = store.name().toLowerCase(Locale.ROOT);
    return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
  }
}
