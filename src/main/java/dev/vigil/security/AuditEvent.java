package dev.vigil.security;

import java.time.OffsetDateTime;

/** One line of the audit. */
public record AuditEvent(long id, OffsetDateTime at, String actor, String action, String subject, String detail) {}
