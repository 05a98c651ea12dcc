package dev.vigil.job;

/** Whom a job keeps busy: work of the one kind never waits for that of the other. */
public enum Lane {
    /** This machine: as many at once as it has processors. */
    WORK,
    /** Somebody elsewhere: many at once, each looked at now and then. */
    WAIT
}
