package io.keguan.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.keguan.credit.creditfile.domain.CreditFileEvent;
import io.keguan.credit.domain.Severity;
import io.keguan.credit.investigation.domain.InvestigationCause;
import io.keguan.credit.investigation.domain.InvestigationChannel;
import io.keguan.credit.investigation.domain.InvestigationEvent;
import io.keguan.credit.investigation.domain.InvestigationMethod;
import io.keguan.credit.limit.domain.LimitEvent;
import io.keguan.credit.limit.domain.LimitKind;
import io.keguan.credit.measure.domain.MeasureEvent;
import io.keguan.credit.measure.domain.MeasureKind;
import io.keguan.credit.monitoring.domain.ObservationEvent;
import io.keguan.credit.monitoring.domain.ObservedItem;
import io.keguan.credit.rating.domain.RatingEvent;
import io.keguan.kit.domain.DomainEvent;
import io.keguan.kit.test.GoldenSamples;

/** What this service tells of investigations, ratings, limits, measures, observations and credit files is what the samples say. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordEventsTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-20T01:30:00Z");
    private static final LocalDate DAY = LocalDate.parse("2027-11-20");
    private static final String ZX = "ZX-2026-000042";
    private static final String PJ = "PJ-2026-000042";
    private static final String ED = "ED-2026-000042";
    private static final String CS = "CS-2026-000042";
    private static final String GC = "GC-2026-000042";
    private static final String XC = "XC-2026-000042";

    static Stream<DomainEvent> events() {
        return Stream.of(new InvestigationEvent.Requested(ID, ZX, ID, InvestigationCause.VISIT, ID, AT),
                new InvestigationEvent.Started(ID, ZX, ID, ID, InvestigationChannel.AGENCY,
                        InvestigationMethod.CREDIT_ANALYSIS, AT),
                new InvestigationEvent.TakenOver(ID, ZX, ID, ID, AT),
                new InvestigationEvent.Completed(ID, ZX, ID, ID, AT),
                new InvestigationEvent.Reopened(ID, ZX, ID, AT),
                new InvestigationEvent.Reported(ID, ZX, ID, DAY, 2, AT),
                new InvestigationEvent.Cancelled(ID, ZX, ID, AT), new RatingEvent.Proposed(ID, PJ, ID, ID, 1, AT),
                new RatingEvent.Approved(ID, PJ, ID, 1, AT), new RatingEvent.Rejected(ID, PJ, ID, AT),
                new RatingEvent.Withdrawn(ID, PJ, ID, AT),
                new LimitEvent.Proposed(ID, ED, ID, LimitKind.BY_GRADE, 5L, null, null, AT),
                new LimitEvent.Approved(ID, ED, ID, LimitKind.TEMPORARY, 5L, 6L, "2027-01-31", 1, AT),
                new LimitEvent.Rejected(ID, ED, ID, AT), new LimitEvent.Withdrawn(ID, ED, ID, AT),
                new LimitEvent.Ended(ID, ED, ID, AT),
                new MeasureEvent.Required(ID, CS, ID, MeasureKind.DEPOSIT, AT),
                new MeasureEvent.PutInPlace(ID, CS, ID, MeasureKind.DEPOSIT, null, AT),
                new MeasureEvent.Expired(ID, CS, ID, MeasureKind.COLLATERAL, AT),
                new MeasureEvent.Lifted(ID, CS, ID, MeasureKind.SHIPMENT_LIMIT, AT),
                new ObservationEvent.Recorded(ID, GC, ID, ObservedItem.NEW_CUSTOMER, Severity.HIGH, AT),
                new ObservationEvent.Reviewed(ID, GC, ID, AT),
                new CreditFileEvent.Designated(ID, ID, null, ID, AT),
                new CreditFileEvent.Requested(ID, XC, ID, ID, ID, 7, AT),
                new CreditFileEvent.Approved(ID, XC, ID, ID, ID, AT, AT),
                new CreditFileEvent.Rejected(ID, XC, ID, AT), new CreditFileEvent.Withdrawn(ID, XC, ID, AT),
                new CreditFileEvent.Revoked(ID, XC, ID, ID, ID, AT),
                new CreditFileEvent.Expired(ID, XC, ID, ID, AT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_the_form_of_its_sample(DomainEvent event) {
        GoldenSamples.assertMatches(event);
    }
}
