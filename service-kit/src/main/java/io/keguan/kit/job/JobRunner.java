package io.keguan.kit.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.due.Chore;
import io.keguan.kit.sql.Sql;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;

/**
 * Does the waiting jobs, a few at a time. A job is claimed with a lock that other instances skip; whoever works on it says so
 * every second, and one that nobody speaks for any more is begun again by somebody else.
 */
@ApplicationScoped
public class JobRunner implements Chore {

    /** How often a job that gets no further is begun again. */
    private static final int ATTEMPTS = 5;
    private static final String INTERRUPTED = "job.interrupted";
    private static final String BROKEN = "job.broken";

    private static final String CLAIM = """
            SELECT id, kind, subject_id, attempts FROM job
            WHERE ended_at IS NULL AND kind = ANY (?) AND (status = 'WAITING' OR beat_at < ?)
            ORDER BY created_at FOR UPDATE SKIP LOCKED LIMIT 1""";

    private record Claimed(JobHandler handler, JobRun run) {}

    private final DataSource database;
    private final Clock clock;
    private final Map<String, JobHandler> handlers;
    private final int atOnce;
    private final Duration silence;
    private final UUID runner = UUID.randomUUID();
    private final Set<UUID> working = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;
    private volatile boolean stopping;

    public JobRunner(DataSource database, Clock clock, @Any Instance<JobHandler> handlers,
            @ConfigProperty(name = "keguan.jobs.at-once", defaultValue = "2") int atOnce,
            @ConfigProperty(name = "keguan.jobs.silence", defaultValue = "30S") Duration silence) {
        this.database = database;
        this.clock = clock;
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.atOnce = atOnce;
        this.silence = silence;
        this.threads = Executors.newFixedThreadPool(atOnce, Thread.ofPlatform().daemon().name("job-", 0).factory());
    }

    @Override
    public String name() {
        return "background jobs";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    /** Speaks for the jobs in hand and takes up more while there are hands for them. */
    @Override
    public void run() {
        if (handlers.isEmpty()) {
            return;
        }
        Sql.execute(database, "UPDATE job SET beat_at = ? WHERE runner = ? AND id = ANY (?::uuid[])", clock.instant(),
                runner, working);
        while (working.size() < atOnce && !stopping) {
            Optional<Claimed> claimed = QuarkusTransaction.requiringNew().call(this::claim);
            if (claimed.isEmpty()) {
                return;
            }
            working.add(claimed.get().run.id());
            threads.execute(() -> work(claimed.get()));
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        threads.shutdown();
        threads.awaitTermination(Duration.ofSeconds(3).toMillis(), TimeUnit.MILLISECONDS);
    }

    private Optional<Claimed> claim() {
        Instant now = clock.instant();
        Optional<Claimed> found = Sql.first(database,
                row -> new Claimed(handlers.get(row.getString("kind")),
                        new JobRun(database, row.getObject("id", UUID.class),
                                row.getObject("subject_id", UUID.class), runner, row.getInt("attempts") + 1)),
                CLAIM, handlers.keySet(), now.minus(silence));
        found.ifPresent(c -> Sql.execute(database, """
                UPDATE job SET status = 'RUNNING', runner = ?, beat_at = ?, attempts = attempts + 1,
                    started_at = coalesce(started_at, ?) WHERE id = ?""", runner, now, now, c.run.id()));
        return found;
    }

    private void work(Claimed job) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            if (job.run.attempt() > ATTEMPTS) {
                end(job, Job.Status.FAILED, INTERRUPTED);
                return;
            }
            job.handler.run(job.run);
            end(job, Job.Status.DONE, null);
        } catch (JobRun.Stopped stopped) {
            if (stopped.cancelled()) {
                end(job, Job.Status.CANCELLED, null);
            }
        } catch (Refused refused) {
            end(job, Job.Status.FAILED,
                    refused.reasons().isEmpty() ? refused.code() : refused.reasons().getFirst().code());
        } catch (RuntimeException | Error failure) {
            Log.errorf(failure, "job %s of %s failed", job.handler.kind(), job.run.subjectId());
            later(job);
        } finally {
            working.remove(job.run.id());
            request.terminate();
        }
    }

    /** A failure nobody foresaw may be over in a moment, such as a database that restarts: the job waits for its next try. */
    private void later(Claimed job) {
        if (job.run.attempt() >= ATTEMPTS) {
            end(job, Job.Status.FAILED, BROKEN);
        }
    }

    private void end(Claimed job, Job.Status status, String failure) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                int ended = Sql.execute(database, """
                        UPDATE job SET status = ?, failure = ?, ended_at = ?
                        WHERE id = ? AND runner = ? AND attempts = ? AND ended_at IS NULL""", status, failure,
                        clock.instant(), job.run.id(), runner, job.run.attempt());
                if (ended == 1 && status != Job.Status.DONE) {
                    job.handler.stopped(job.run.subjectId(), failure);
                }
            });
        } catch (RuntimeException away) {
            // It stays open and falls silent; somebody takes it up again.
            Log.warnf("job %s of %s could not be ended: %s", job.handler.kind(), job.run.subjectId(),
                    away.getMessage());
        }
    }
}
