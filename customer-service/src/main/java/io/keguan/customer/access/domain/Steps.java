package io.keguan.customer.access.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.keguan.kit.domain.Actor;

/** The steps of a request: who took each when, and in what words. */
public final class Steps {

    private Steps() {}

    /** 审核: the head of the file's department has looked at a borrowing. */
    @Embeddable
    public record Review(UUID reviewedById, String reviewedByName, Instant reviewedAt, String reviewNote) {

        static Review of(Actor by, Instant at, String note) {
            return new Review(by.id(), by.name(), at, note);
        }
    }

    /** 审批: it was granted. */
    @Embeddable
    public record Decision(UUID decidedById, String decidedByName, Instant decidedAt, String decisionNote) {

        static Decision of(Actor by, Instant at, String note) {
            return new Decision(by.id(), by.name(), at, note);
        }
    }

    /**
     * 登记: the paper file was handed out.
     *
     * @param overdueAt when it was found not to be back in time, null as long as it was in time
     */
    @Embeddable
    public record Loan(UUID lentById, String lentByName, Instant lentAt, String lendingNote, Instant dueAt,
            Instant overdueAt) {

        static Loan of(Actor by, Instant at, String note, Instant dueAt) {
            return new Loan(by.id(), by.name(), at, note, dueAt, null);
        }

        Loan overdue(Instant at) {
            return new Loan(lentById, lentByName, lentAt, lendingNote, dueAt, at);
        }
    }

    /** How it ended: refused, taken back, run out, returned or lost; nobody ended what ran out. */
    @Embeddable
    public record Ending(UUID endedById, String endedByName, Instant endedAt, String endNote) {

        static Ending of(Actor by, Instant at, String note) {
            return new Ending(by.id(), by.name(), at, note);
        }
    }

    /** The borrower may not borrow any more, until the general manager says otherwise. */
    @Embeddable
    public record Barring(@Enumerated(EnumType.STRING) Bar bar, Instant barredAt, UUID barLiftedById,
            String barLiftedByName, Instant barLiftedAt, String barLiftingNote) {

        static Barring of(Bar why, Instant at) {
            return new Barring(why, at, null, null, null, null);
        }

        Barring lifted(Actor by, Instant at, String reason) {
            return new Barring(bar, barredAt, by.id(), by.name(), at, reason);
        }

        public boolean holds() {
            return barLiftedAt == null;
        }
    }
}
