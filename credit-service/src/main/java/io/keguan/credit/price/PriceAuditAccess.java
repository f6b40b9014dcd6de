package io.keguan.credit.price;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.AccountReader;
import io.keguan.credit.price.domain.PriceApproval;
import io.keguan.credit.price.domain.PriceList;
import io.keguan.credit.price.persistence.PriceApprovalRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Everybody may read how the prices came about; of an approval whoever sees the customer's credit. */
public final class PriceAuditAccess {

    private PriceAuditAccess() {}

    /** The trail of the price lists. */
    @ApplicationScoped
    public static class OfLists implements AuditAccess {
        @Override
        public String aggregateType() {
            return PriceList.TYPE;
        }

        @Override
        public boolean mayRead(UUID listId, Actor actor) {
            return true;
        }
    }

    /** The trail of the approvals. */
    @ApplicationScoped
    public static class OfApprovals implements AuditAccess {
        private final PriceApprovalRepository approvals;
        private final AccountReader accounts;

        public OfApprovals(PriceApprovalRepository approvals, AccountReader accounts) {
            this.approvals = approvals;
            this.accounts = accounts;
        }

        @Override
        public String aggregateType() {
            return PriceApproval.TYPE;
        }

        @Override
        public boolean mayRead(UUID approvalId, Actor actor) {
            return accounts.reads(approvals.get(approvalId).buyer().accountId(), actor);
        }
    }
}
