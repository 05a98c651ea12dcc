package dev.vigil.job;

/**
 * Work about to be queued.
 *
 * @param kind names its {@link JobHandler}
 * @param idempotencyKey the same key of a kind is the same job: a hash of everything that decides the outcome
 * @param payload a record that the handler reads back from JSON
 * @param lane where it begins
 */
public record NewJob(String kind, String idempotencyKey, String title, Object payload, String owner, Lane lane) {

    /** Keeps this machine busy. */
    public NewJob(String kind, String idempotencyKey, String title, Object payload, String owner) {
        this(kind, idempotencyKey, title, payload, owner, Lane.WORK);
    }
}
