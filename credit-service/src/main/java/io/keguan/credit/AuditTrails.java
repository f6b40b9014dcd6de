package io.keguan.credit;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.baddebt.domain.BadDebt;
import io.keguan.credit.collection.domain.Collection;
import io.keguan.credit.dunning.domain.DemandNotice;
import io.keguan.credit.payment.domain.Payment;
import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.credit.reminder.domain.PaymentReminder;
import io.keguan.credit.stop.domain.ShipmentStop;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;
import io.keguan.kit.security.Roles;

/** Those who answer for credit and money read the trails of everything about money that is owed. */
public final class AuditTrails {

    private AuditTrails() {}

    private abstract static class OfMoney implements AuditAccess {
        private final String type;

        OfMoney(String type) {
            this.type = type;
        }

        @Override
        public String aggregateType() {
            return type;
        }

        @Override
        public boolean mayRead(UUID id, Actor actor) {
            return actor.hasAny(Roles.CREDIT_OFFICER, Roles.FINANCE, Roles.DEPUTY_GM);
        }
    }

    @ApplicationScoped
    public static class OfReceivables extends OfMoney {
        public OfReceivables() {
            super(Receivable.TYPE);
        }
    }

    @ApplicationScoped
    public static class OfPayments extends OfMoney {
        public OfPayments() {
            super(Payment.TYPE);
        }
    }

    @ApplicationScoped
    public static class OfStops extends OfMoney {
        public OfStops() {
            super(ShipmentStop.TYPE);
        }
    }

    @ApplicationScoped
    public static class OfReminders extends OfMoney {
        public OfReminders() {
            super(PaymentReminder.TYPE);
        }
    }

    @ApplicationScoped
    public static class OfDemandNotices extends OfMoney {
        public OfDemandNotices() {
            super(DemandNotice.TYPE);
        }
    }

    @ApplicationScoped
    public static class OfCollections extends OfMoney {
        public OfCollections() {
            super(Collection.TYPE);
        }
    }

    @ApplicationScoped
    public static class OfBadDebts extends OfMoney {
        public OfBadDebts() {
            super(BadDebt.TYPE);
        }
    }
}
