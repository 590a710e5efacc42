package dev.kerf.analyzer.couple;

/**
 * A role with the reason for it.
 *
 * @param reason half a sentence for people, such as {@code mapped to table:orders}
 */
public record RoleAssignment(Role role, String reason) {}
