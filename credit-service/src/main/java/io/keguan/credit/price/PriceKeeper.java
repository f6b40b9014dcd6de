package io.keguan.credit.price;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.Keeper;
import io.keguan.credit.price.domain.PriceApproval;
import io.keguan.credit.price.persistence.PriceApprovalRepository;

/** Of a destroyed customer the approvals keep their numbers and figures. */
@ApplicationScoped
public class PriceKeeper implements Keeper {

    private final PriceApprovalRepository approvals;

    public PriceKeeper(PriceApprovalRepository approvals) {
        this.approvals = approvals;
    }

    @Override
    public List<UUID> forget(UUID accountId, UUID customerId) {
        List<PriceApproval> all = approvals.ofAccount(accountId);
        all.forEach(PriceApproval::forget);
        return all.stream().map(PriceApproval::id).toList();
    }
}
