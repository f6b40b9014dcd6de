package io.keguan.credit.investigation;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.DueHandler;

/** The time has come to look into a customer's credit again (S0-14). */
@ApplicationScoped
public class InvestigationRenewal implements DueHandler {

    private final Investigations investigations;

    public InvestigationRenewal(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public String kind() {
        return InvestigationWork.RENEWAL;
    }

    @Override
    public void fire(UUID accountId, Instant dueAt) {
        investigations.renew(accountId);
    }
}
