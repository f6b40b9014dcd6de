package io.keguan.credit.investigation;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.CreditObstacle;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.investigation.persistence.InvestigationRepository;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.time.BusinessZone;

/** No contract with a customer whose credit nobody has looked into, or not for too long (S1-50). */
@ApplicationScoped
public class InvestigationObstacle implements CreditObstacle {

    private static final String RULE = "S1-50";

    private final InvestigationRepository investigations;
    private final BusinessZone zone;
    private final Clock clock;

    public InvestigationObstacle(InvestigationRepository investigations, BusinessZone zone, Clock clock) {
        this.investigations = investigations;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public List<Reason> obstacles(CreditAccount account, Step step, long amountFen) {
        if (step != Step.CONTRACT) {
            return List.of();
        }
        return investigations.lastReported(account.id())
                .map(last -> InvestigationRepository.holds(last, zone.dateOf(clock.instant()))
                        ? List.<Reason>of()
                        : List.of(new Reason(null, "investigation.expired", RULE,
                                Map.of("number", last.number(), "validUntil", last.validUntil().toString()))))
                .orElseGet(() -> List.of(Reason.of(null, "investigation.missing", RULE)));
    }
}
