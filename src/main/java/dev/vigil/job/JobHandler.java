package dev.vigil.job;

/** Does the work of one kind of job. Must be harmless when run twice. */
public interface JobHandler {

    /** The kind of job it takes. */
    String kind();

    /**
     * Works until done. Returning without {@link JobRun#finish} ends the job as done with nothing made.
     *
     * @throws UnrepeatableFailure where another attempt would end the same way
     * @throws Exception where another attempt may help
     */
    void run(JobRun run) throws Exception;

    /** Clears what is left of work that will not be tried again, begun or not; may be called more than once. */
    default void abandoned(JobRun run) {}
}
