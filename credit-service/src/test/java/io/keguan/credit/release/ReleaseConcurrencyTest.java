package io.keguan.credit.release;

import static io.keguan.credit.Selling.ERP;
import static io.keguan.credit.Selling.OFFICER;
import static io.keguan.credit.Selling.RELEASES;
import static io.keguan.credit.Selling.REP;
import static io.keguan.credit.Selling.act;
import static io.keguan.credit.Selling.contract;
import static io.keguan.credit.Selling.order;
import static io.keguan.credit.Selling.seen;
import static io.keguan.credit.Selling.ship;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.account.Archive;
import io.keguan.credit.account.CreditAccounts;
import io.keguan.credit.account.domain.Limit;
import io.keguan.credit.account.domain.LimitBasis;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.problem.DatabaseFailures;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Everybody at once on one customer, as clients of the service; as long as {@code -Dkeguan.load.seconds} says. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleaseConcurrencyTest {

    private static final int CLIENTS = 64;
    /** So many on one customer wait for each other; a slow machine refuses some of them for the moment. */
    private static final int BUSY = 503;
    private static final long SECONDS = Long.getLong("keguan.load.seconds", 8);
    private static final Actor LIMITS = new Actor(UUID.randomUUID(), "额度", null, null, Set.of(), Set.of(), false);

    @Inject
    DataSource database;
    @Inject
    CreditAccounts accounts;

    @Test
    @Rule({"S3-01", "S3-02"})
    void nobody_gets_over_the_limit_nothing_is_lost_and_nobody_locks_another_out() {
        Response account = Archive.opened();
        Response contract = contract(account);
        Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
        AtomicInteger issued = new AtomicInteger();
        AtomicInteger held = new AtomicInteger();
        AtomicInteger busy = new AtomicInteger();
        long deadlocks = deadlocks();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        Together.run(CLIENTS, client -> {
            while (System.nanoTime() < end) {
                if (client == 0) {
                    cutOrFreeze(account, statuses);
                    continue;
                }
                switch (buy(contract, statuses)) {
                    case "HELD" -> held.incrementAndGet();
                    case "ISSUED" -> issued.incrementAndGet();
                    default -> busy.incrementAndGet();
                }
            }
            return null;
        });
        assertThat(statuses).as("no defect; at most too busy at the moment").allMatch(s -> s < 500 || s == BUSY);
        assertThat(busy.get()).as("only who was told to try again got no answer").isLessThanOrEqualTo(
                (int) statuses.stream().filter(s -> s == BUSY).count());
        assertThat(issued.get()).as("some were issued").isPositive();
        assertThat(held.get()).as("some found no room").isPositive();
        assertThat(deadlocks()).isEqualTo(deadlocks);
        Awaitility.await().untilAsserted(() -> assertThat(number("SELECT count(*) FROM release_recheck")).isZero());
        UUID id = UUID.fromString(account.path("id"));
        assertThatTheBookHolds(id);
        assertThatReleasesAndBookAgree(id);
    }

    /** One release as far as it comes: shipped, cancelled, changed or left as it is; answers what the officer decided. */
    private static String buy(Response contract, Queue<Integer> statuses) {
        int quantity = ThreadLocalRandom.current().nextInt(1, 12);
        Response applied = noted(Api.as(REP).body(order(contract, quantity)).post(RELEASES), statuses);
        if (applied.statusCode() == BUSY) {
            return "BUSY";
        }
        Response decided = noted(act(OFFICER, RELEASES, applied, "issue", null), statuses);
        if (decided.statusCode() == BUSY) {
            return "BUSY";
        }
        String status = decided.path("status");
        if ("ISSUED".equals(status)) {
            switch (quantity % 4) {
                case 0 -> noted(ship(ERP, decided, "K-" + decided.path("id"), List.of(quantity / 2 + 1)), statuses);
                case 1 -> noted(act(OFFICER, RELEASES, decided, "amend",
                        Map.of("quantities", List.of(ThreadLocalRandom.current().nextInt(1, 14)), "reason", "变更")),
                        statuses);
                default -> noted(act(OFFICER, RELEASES, decided, "cancel", Map.of("reason", "取消")), statuses);
            }
        } else if (quantity % 2 == 0) {
            noted(act(OFFICER, RELEASES, decided, "cancel", Map.of("reason", "不等了")), statuses);
        }
        return status;
    }

    private void cutOrFreeze(Response account, Queue<Integer> statuses) {
        UUID id = UUID.fromString(account.path("id"));
        long limit = ThreadLocalRandom.current().nextLong(2_000_000, 9_000_000);
        try {
            accounts.limit(id, new Limit(limit, LimitBasis.CLASS_B), 0, "load/" + UUID.randomUUID(), "S1-48", "调整",
                    LIMITS);
        } catch (RuntimeException failure) {
            if (!DatabaseFailures.unavailable(failure)) {
                throw failure;
            }
            statuses.add(BUSY);
        }
        for (String action : List.of("freeze", "unfreeze")) {
            Response seen = noted(seen(Archive.PATH, account), statuses);
            if (seen.statusCode() != BUSY) {
                noted(Archive.act(OFFICER, seen, action, "核对"), statuses);
            }
        }
    }

    private static Response noted(Response answer, Queue<Integer> statuses) {
        statuses.add(answer.statusCode());
        return answer;
    }

    private void assertThatTheBookHolds(UUID account) {
        List<long[]> book = Sql.all(database, row -> new long[]{row.getLong("reserved_by"), row.getLong("owed_by"),
                row.getLong("reserved_fen"), row.getLong("owed_fen"), row.getLong("limit_fen"),
                row.getString("movement").equals("RESERVED") ? 1 : 0},
                "SELECT * FROM exposure_entry WHERE account_id = ? ORDER BY id", account);
        long reserved = 0;
        long owed = 0;
        for (long[] entry : book) {
            reserved += entry[0];
            owed += entry[1];
            assertThat(new long[]{entry[2], entry[3]}).containsExactly(reserved, owed);
            assertThat(entry[5] == 0 || reserved + owed <= entry[4]).as("a release went over the limit").isTrue();
        }
        assertThat(number("SELECT reserved_fen + owed_fen FROM exposure WHERE account_id = '%s'".formatted(account)))
                .isEqualTo(reserved + owed);
    }

    /** What a release says of itself is what the book has under its name. */
    private void assertThatReleasesAndBookAgree(UUID account) {
        assertThat(Sql.all(database, row -> row.getString(1) + " " + row.getString(2), """
                SELECT r.number, r.status FROM release r LEFT JOIN LATERAL (
                    SELECT coalesce(sum(e.reserved_by), 0) AS reserved, coalesce(sum(e.owed_by), 0) AS owed
                    FROM exposure_entry e WHERE e.account_id = r.account_id
                        AND e.business_key LIKE 'release/' || r.id || '/%') b ON true
                WHERE r.account_id = ?
                    AND (b.reserved <> CASE WHEN r.status = 'ISSUED' THEN r.amount_fen ELSE 0 END
                        OR b.owed <> coalesce(r.shipped_fen, 0))""", account)).isEmpty();
    }

    private long deadlocks() {
        return number("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()");
    }

    private long number(String sql) {
        return Sql.first(database, row -> row.getLong(1), sql).orElseThrow();
    }
}
