package io.keguan.kit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.file.StoredFile;
import io.keguan.kit.file.StoredFiles;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Together;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JobTest {

    private static final String KIND = "test.work";

    /** Does what a test has written for a subject. */
    @ApplicationScoped
    static class Worker implements JobHandler {
        private final Map<UUID, Consumer<JobRun>> scripts = new ConcurrentHashMap<>();
        private final Map<UUID, List<String>> stopped = new ConcurrentHashMap<>();

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void run(JobRun run) {
            scripts.getOrDefault(run.subjectId(), r -> {}).accept(run);
        }

        @Override
        public void stopped(UUID subjectId, String failure) {
            reasons(subjectId).add(String.valueOf(failure));
        }

        void script(UUID subject, Consumer<JobRun> script) {
            scripts.put(subject, script);
        }

        List<String> reasons(UUID subject) {
            return stopped.computeIfAbsent(subject, s -> new CopyOnWriteArrayList<>());
        }
    }

    @Inject
    Worker worker;
    @Inject
    Jobs jobs;
    @Inject
    JobRunner runner;
    @Inject
    StoredFiles files;
    @Inject
    DataSource database;
    @Inject
    TestClock clock;
    @Inject
    OutboxProbe rows;

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    @Test
    void a_job_is_done_once_however_often_it_is_asked_for_and_says_how_far_it_has_come() {
        UUID subject = UUID.randomUUID();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Integer> turns = new CopyOnWriteArrayList<>();
        worker.script(subject, run -> {
            turns.add(1);
            run.progress(3, 10L);
            begun.countDown();
            until(go);
            run.step(() -> turns.add(2));
        });
        Together.run(6, i -> start(subject));
        await().until(() -> begun.getCount() == 0);
        Together.run(4, i -> {
            runner.run();
            return i;
        });
        Job running = jobs.latest(subject).orElseThrow();
        assertThat(running.status()).isEqualTo(Job.Status.RUNNING);
        assertThat(running.done()).isEqualTo(3);
        assertThat(running.total()).isEqualTo(10L);
        go.countDown();
        awaitStatus(subject, Job.Status.DONE);
        assertThat(turns).containsExactly(1, 2);
        assertThat(rows.rows("job WHERE subject_id = '%s'".formatted(subject))).isEqualTo(1);
        assertThat(worker.reasons(subject)).isEmpty();
    }

    @Test
    void a_cancelled_job_ends_between_two_steps() {
        UUID subject = UUID.randomUUID();
        CountDownLatch begun = new CountDownLatch(1);
        worker.script(subject, run -> {
            for (long i = 1; i < 1_000_000; i++) {
                run.progress(i, null);
                begun.countDown();
            }
        });
        start(subject);
        await().until(() -> begun.getCount() == 0);
        QuarkusTransaction.requiringNew().run(() -> jobs.cancel(KIND, subject));
        awaitStatus(subject, Job.Status.CANCELLED);
        assertThat(worker.reasons(subject)).containsExactly("null");
    }

    @Test
    void a_refusal_ends_a_job_with_its_code() {
        UUID subject = UUID.randomUUID();
        worker.script(subject, run -> {
            throw Refused.invalid("file", "sheet.not-xlsx", null);
        });
        start(subject);
        awaitStatus(subject, Job.Status.FAILED);
        assertThat(jobs.latest(subject).orElseThrow().failure()).isEqualTo("sheet.not-xlsx");
        assertThat(worker.reasons(subject)).containsExactly("sheet.not-xlsx");
    }

    @Test
    void a_job_that_failed_for_no_known_reason_is_tried_again_later_and_given_up_in_the_end() {
        UUID healing = UUID.randomUUID();
        UUID hopeless = UUID.randomUUID();
        List<Integer> turns = new CopyOnWriteArrayList<>();
        worker.script(healing, run -> {
            turns.add(1);
            if (turns.size() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        worker.script(hopeless, run -> {
            throw new IllegalStateException("never");
        });
        start(healing);
        start(hopeless);
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200)).until(() -> {
            clock.advance(Duration.ofSeconds(31));
            return !jobs.latest(healing).orElseThrow().status().open()
                    && !jobs.latest(hopeless).orElseThrow().status().open();
        });
        assertThat(jobs.latest(healing).orElseThrow().status()).isEqualTo(Job.Status.DONE);
        assertThat(turns).hasSize(3);
        assertThat(jobs.latest(hopeless).orElseThrow().failure()).isEqualTo("job.broken");
        assertThat(worker.reasons(hopeless)).containsExactly("job.broken");
    }

    @Test
    void a_job_of_a_killed_process_is_begun_again_and_the_dead_one_does_nothing_more() {
        UUID subject = UUID.randomUUID();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch wake = new CountDownLatch(1);
        List<String> done = new CopyOnWriteArrayList<>();
        worker.script(subject, run -> {
            begun.countDown();
            until(wake);
            run.step(() -> done.add("sleeper"));
        });
        start(subject);
        await().until(() -> begun.getCount() == 0);
        worker.script(subject, run -> run.step(() -> done.add("successor")));
        // As if another process had claimed it and was killed at once: nobody speaks for it.
        Sql.execute(database, "UPDATE job SET runner = ?, beat_at = ? WHERE subject_id = ?", UUID.randomUUID(),
                clock.instant().minus(Duration.ofSeconds(25)), subject);
        runner.run();
        assertThat(jobs.latest(subject).orElseThrow().status()).isEqualTo(Job.Status.RUNNING);
        assertThat(done).isEmpty();
        clock.advance(Duration.ofSeconds(31));
        awaitStatus(subject, Job.Status.DONE);
        wake.countDown();
        await().during(Duration.ofMillis(300)).until(() -> done.equals(List.of("successor")));
    }

    @Test
    void a_file_is_kept_in_parts_and_comes_out_as_it_went_in() throws IOException {
        byte[] content = new byte[700_000];
        new Random(7).nextBytes(content);
        StoredFile kept = QuarkusTransaction.requiringNew()
                .call(() -> files.store("名单.xlsx", "application/x", new ByteArrayInputStream(content), 1 << 20));
        assertThat(kept.size()).isEqualTo(700_000);
        assertThat(rows.rows("stored_file_part WHERE file_id = '%s'".formatted(kept.id()))).isEqualTo(3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeTo(kept.id(), out);
        assertThat(out.toByteArray()).isEqualTo(content);
        files.delete(kept.id());
        assertThat(rows.rows("stored_file_part WHERE file_id = '%s'".formatted(kept.id()))).isZero();
    }

    @Test
    void a_file_larger_than_allowed_is_refused_and_leaves_nothing() {
        long before = rows.rows("stored_file");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                .call(() -> files.store("x", "application/x", new ByteArrayInputStream(new byte[2 << 20]), 1 << 20)))
                .hasMessage("request.too-large");
        assertThat(rows.rows("stored_file")).isEqualTo(before);
    }

    private UUID start(UUID subject) {
        QuarkusTransaction.requiringNew().run(() -> jobs.start(KIND, subject));
        return subject;
    }

    private void awaitStatus(UUID subject, Job.Status status) {
        await().atMost(Duration.ofSeconds(15)).until(() -> jobs.latest(subject).orElseThrow().status() == status);
    }

    private static void until(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
