package io.keguan.credit.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.account.Archive;
import io.keguan.credit.exposure.domain.CreditBlock;
import io.keguan.credit.exposure.domain.Exposure;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Many at once take, give back, ship, pay and cut; the book must tell the same story as the account, entry by entry. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExposureConcurrencyTest {

    private static final int CLIENTS = 64;
    private static final int STEPS = 25;

    /** One line of the book. */
    private record Booked(String movement, long reservedBy, long owedBy, Long limitFen, long reservedFen, long owedFen,
            long excessFen) {}

    @Inject
    Exposures exposures;
    @Inject
    DataSource database;

    @Test
    @Rule({"S3-01", "S1-48"})
    void nobody_gets_beyond_the_limit_and_the_book_adds_up() {
        UUID account = account();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        Together.run(CLIENTS, client -> {
            for (int step = 0; step < STEPS; step++) {
                if (client % 16 == 0) {
                    long limit = ThreadLocalRandom.current().nextLong(1_000_000, 5_000_000);
                    in(() -> exposures.limit(account, limit, key()));
                } else if (sold(account)) {
                    taken.incrementAndGet();
                } else {
                    refused.incrementAndGet();
                }
            }
            return null;
        });
        assertThat(taken.get()).as("some were sold").isPositive();
        assertThat(refused.get()).as("some were refused").isPositive();
        assertThatTheBookTellsTheSame(account);
    }

    /** A sale on credit: reserved, then given back, or shipped in part and paid in part, and now and then not paid after all. */
    private boolean sold(UUID account) {
        long fen = ThreadLocalRandom.current().nextLong(1, 900_000);
        try {
            in(() -> exposures.reserve(account, fen, key()));
        } catch (Refused full) {
            return false;
        }
        if (fen % 3 == 0) {
            in(() -> exposures.free(account, fen, key()));
            return true;
        }
        long shipped = fen - fen / 4;
        in(() -> exposures.ship(account, fen, shipped, key()));
        in(() -> exposures.settle(account, shipped, key()));
        if (fen % 7 == 0) {
            in(() -> exposures.restore(account, shipped, key()));
            in(() -> exposures.settle(account, shipped, key()));
        }
        return true;
    }

    private void assertThatTheBookTellsTheSame(UUID account) {
        List<Booked> book = Sql.all(database, row -> new Booked(row.getString("movement"), row.getLong("reserved_by"),
                row.getLong("owed_by"), row.getObject("limit_fen", Long.class), row.getLong("reserved_fen"),
                row.getLong("owed_fen"), row.getLong("excess_fen")),
                "SELECT * FROM exposure_entry WHERE account_id = ? ORDER BY id", account);
        long reserved = 0;
        long owed = 0;
        for (Booked line : book) {
            reserved += line.reservedBy;
            owed += line.owedBy;
            assertThat(List.of(line.reservedFen, line.owedFen)).as("each entry follows from the one before")
                    .isEqualTo(List.of(reserved, owed));
            assertThat(line.excessFen).isEqualTo(Math.max(0, reserved + owed - line.limitFen));
            if (line.movement.equals("RESERVED")) {
                assertThat(reserved + owed).as("no reservation went over the limit").isLessThanOrEqualTo(line.limitFen);
            }
        }
        Exposure now = in(() -> exposures.of(account));
        assertThat(List.of(now.reservedFen(), now.owedFen())).isEqualTo(List.of(reserved, owed));
        long everybody = Sql.first(database, row -> row.getLong(1),
                "SELECT COALESCE(sum(reserved_fen + owed_fen), 0) FROM exposure").orElseThrow();
        long line = Sql.first(database, row -> row.getLong(1), "SELECT used_fen FROM company_line").orElseThrow();
        assertThat(line).as("all customers together").isEqualTo(everybody);
    }

    @Test
    @Rule("S3-01")
    void the_last_room_goes_to_one() {
        UUID account = account();
        List<Boolean> got = Together.run(CLIENTS, client -> {
            try {
                in(() -> exposures.reserve(account, 5_000_000, key()));
                return true;
            } catch (Refused full) {
                assertThat(full.reasons()).extracting(r -> r.code()).containsExactly("credit-account.over-limit");
                return false;
            }
        });
        assertThat(got).containsOnlyOnce(true);
        in(() -> exposures.free(account, 5_000_000, key()));
    }

    @Test
    @Rule("S3-10")
    void nothing_is_reserved_once_the_account_is_blocked() {
        UUID account = account();
        in(() -> exposures.block(account, CreditBlock.SHIPMENT_STOPPED, true));
        in(() -> exposures.block(account, CreditBlock.SHIPMENT_STOPPED, true));
        assertThatThrownBy(() -> in(() -> exposures.reserve(account, 1, key())))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.reasons()).extracting(x -> x.rule())
                        .containsExactly("S3-10"));
        in(() -> exposures.block(account, CreditBlock.SHIPMENT_STOPPED, false));
        in(() -> exposures.reserve(account, 1, key()));
        in(() -> exposures.free(account, 1, key()));
    }

    @Test
    void the_same_business_key_is_booked_once() {
        UUID account = account();
        String key = key();
        List<Boolean> booked = Together.run(16, client -> {
            try {
                in(() -> exposures.reserve(account, 100, key));
                return true;
            } catch (RuntimeException twice) {
                return false;
            }
        });
        assertThat(booked).containsOnlyOnce(true);
        assertThat(in(() -> exposures.of(account)).reservedFen()).isEqualTo(100);
        in(() -> exposures.free(account, 100, key()));
    }

    @Test
    void the_database_refuses_a_reservation_that_forgets_to_look() {
        UUID account = account();
        assertThatThrownBy(() -> Sql.execute(database,
                "UPDATE exposure SET reserved_fen = reserved_fen + 5000001 WHERE account_id = ?", account))
                .hasStackTraceContaining("exposure_within_limit_ck");
    }

    private static UUID account() {
        return UUID.fromString(Archive.opened().path("id"));
    }

    private static String key() {
        return "test/" + UUID.randomUUID();
    }

    private static void in(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private static <T> T in(java.util.concurrent.Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
