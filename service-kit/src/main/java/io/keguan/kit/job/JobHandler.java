package io.keguan.kit.job;

import java.util.UUID;

/**
 * What work of one kind consists of. It runs outside a transaction and does its work in steps of {@link JobRun#step}; it may
 * be begun again after any step, on another machine, and goes on from what the steps have left.
 */
public interface JobHandler {

    String kind();

    void run(JobRun run);

    /**
     * The work has ended before it was done; called in the transaction that says so.
     *
     * @param failure code of the reason; null when somebody cancelled it
     */
    void stopped(UUID subjectId, String failure);
}
