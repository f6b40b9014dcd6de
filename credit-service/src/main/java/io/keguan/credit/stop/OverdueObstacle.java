package io.keguan.credit.stop;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.CreditObstacle;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.credit.receivable.persistence.ReceivableRepository;
import io.keguan.credit.stop.domain.ShipmentStop;
import io.keguan.credit.stop.domain.StopStatus;
import io.keguan.credit.stop.persistence.StopRepository;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.time.BusinessZone;

/**
 * Who is late gets nothing more on credit, unless the management excepts it (S3-15); who is so late that it broke its contract gets
 * no new one (S2e-40). That shipments are stopped, a release reads from the account's blocks; a contract is told here.
 */
@ApplicationScoped
public class OverdueObstacle implements CreditObstacle {

    private final ReceivableRepository receivables;
    private final StopRepository stops;
    private final BusinessZone zone;
    private final Clock clock;

    public OverdueObstacle(ReceivableRepository receivables, StopRepository stops, BusinessZone zone, Clock clock) {
        this.receivables = receivables;
        this.stops = stops;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public List<Reason> obstacles(CreditAccount account, Step step, long amountFen) {
        LocalDate today = zone.dateOf(clock.instant());
        List<Receivable> overdue = receivables.overdue(account.id(), today);
        ShipmentStop stop = stops.openOf(account.id()).orElse(null);
        boolean excepted = stop != null && stop.status() == StopStatus.EXCEPTION;
        long fen = overdue.stream().mapToLong(Receivable::collectableFen).sum();
        List<Reason> reasons = new ArrayList<>();
        if (fen > 0 && !excepted) {
            reasons.add(new Reason(null, "receivable.overdue", "S3-15",
                    Map.of("overdueFen", fen, "dueOn", overdue.getFirst().terms().dueOn().toString())));
        }
        if (step == Step.CONTRACT && stop != null && stop.holds()) {
            reasons.add(new Reason(null, "credit-account.shipment-stopped", "S3-10", Map.of()));
        }
        if (step == Step.CONTRACT && overdue.stream().anyMatch(r -> r.breachedAt() != null && r.collectableFen() > 0)) {
            reasons.add(Reason.of(null, "receivable.in-breach", "S2e-40"));
        }
        return reasons;
    }
}
