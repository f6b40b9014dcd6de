package io.keguan.credit.measure;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.CreditObstacle;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.measure.domain.CreditMeasure;
import io.keguan.credit.measure.domain.MeasureStatus;
import io.keguan.credit.measure.domain.Supply;
import io.keguan.credit.measure.persistence.MeasureRepository;
import io.keguan.credit.measure.persistence.MonthlyShipments;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.time.BusinessZone;

/** Nothing is sold before what was required is there, and not more than a limited supply allows (S1-46). */
@ApplicationScoped
public class MeasureObstacle implements CreditObstacle {

    private static final String RULE = "S1-46";

    private final MeasureRepository measures;
    private final MonthlyShipments shipments;
    private final BusinessZone zone;
    private final Clock clock;

    public MeasureObstacle(MeasureRepository measures, MonthlyShipments shipments, BusinessZone zone, Clock clock) {
        this.measures = measures;
        this.shipments = shipments;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public List<Reason> obstacles(CreditAccount account, Step step, long amountFen) {
        return measures.standing(account.id()).stream()
                .flatMap(m -> m.kind().limitsSupply() ? supply(m, step, amountFen) : security(m))
                .toList();
    }

    private static Stream<Reason> security(CreditMeasure measure) {
        return measure.status() == MeasureStatus.IN_PLACE
                ? Stream.empty()
                : Stream.of(new Reason(null, measure.status() == MeasureStatus.EXPIRED
                        ? "credit-measure.expired"
                        : "credit-measure.not-in-place", RULE, Map.of("number", measure.number())));
    }

    /** The company cuts supply by itself, from the day it is required on. */
    private Stream<Reason> supply(CreditMeasure measure, Step step, long amountFen) {
        if (step != Step.RELEASE) {
            return Stream.empty();
        }
        Supply supply = measure.supply();
        long left = supply.mostFen() - (supply.mostPer() == Supply.Per.MONTH ? thisMonth(measure) : 0);
        return amountFen <= left
                ? Stream.empty()
                : Stream.of(new Reason(null, "credit-measure.supply-limited", RULE, Map.of("number", measure.number(),
                        "amountFen", amountFen, "availableFen", Math.max(0, left))));
    }

    private long thisMonth(CreditMeasure measure) {
        return shipments.since(measure.accountId(), YearMonth.from(zone.dateOf(clock.instant())).atDay(1)
                .atStartOfDay(zone.id()).toInstant());
    }
}
