package dev.vigil.security;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A key for a program acting as a person; its secret is shown once and never kept. */
public record ApiToken(
        long id,
        String name,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime lastUsed,
        @Nullable OffsetDateTime revokedAt) {}
