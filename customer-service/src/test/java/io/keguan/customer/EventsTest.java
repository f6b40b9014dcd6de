package io.keguan.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.CustomerEvent;
import io.keguan.customer.archive.domain.CustomerType;
import io.keguan.customer.archive.domain.Source;
import io.keguan.customer.change.domain.ChangeEvent;
import io.keguan.customer.change.domain.ChangeKind;
import io.keguan.customer.filing.domain.FilingEvent;
import io.keguan.customer.logbook.domain.ChangeReported;
import io.keguan.customer.logbook.domain.Side;
import io.keguan.customer.registration.domain.Confirmation;
import io.keguan.customer.registration.domain.RegistrationEvent;
import io.keguan.kit.domain.DomainEvent;
import io.keguan.kit.test.GoldenSamples;

/** What this service tells the others is what the samples in docs/events say. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-20T01:30:00Z");
    private static final String DJ = "DJ-2026-000042";
    private static final String XG = "XG-2026-000007";
    private static final String KH = "KH-2026-000031";
    private static final String BA = "BA-2026-000042";

    static Stream<DomainEvent> events() {
        return Stream.of(
                new RegistrationEvent.Submitted(ID, DJ, Category.GENERAL, CustomerType.DEALER, Source.SELF_DEVELOPED,
                        true,
                        ID, ID, AT, false),
                new RegistrationEvent.VerificationRequested(ID, DJ, ID, AT),
                new RegistrationEvent.Verified(ID, DJ, ID, AT),
                new RegistrationEvent.Returned(ID, DJ, ID, AT),
                new RegistrationEvent.Resubmitted(ID, DJ, Category.KEY, CustomerType.AGENT, Source.REFERRAL, false, ID,
                        ID,
                        AT),
                new RegistrationEvent.Established(ID, DJ, ID, KH, Confirmation.Channel.PHONE, ID, AT),
                new RegistrationEvent.Withdrawn(ID, DJ, ID, AT),
                new CustomerEvent.Established(ID, KH, "示例照明有限公司", "91440300708461136T", Category.GENERAL,
                        CustomerType.DEALER, ID, ID, ID, AT),
                new FilingEvent.Opened(ID, BA, ID, ID, ID, AT, AT, 0),
                new FilingEvent.Submitted(ID, BA, ID, ID, ID, AT, true),
                new FilingEvent.Accepted(ID, BA, ID, KH, ID, ID, ID, AT, false),
                new FilingEvent.Returned(ID, BA, ID, AT, AT),
                new FilingEvent.Reminded(ID, BA, ID, ID, 2, AT, false),
                new FilingEvent.Overdue(ID, BA, ID, ID, ID, AT, AT),
                new FilingEvent.Cancelled(ID, BA, ID, AT),
                new ChangeReported(ID, ID, ID, ID, Side.BOTH, LocalDate.of(2026, 11, 18), AT, AT, false),
                new CustomerEvent.Established(ID, KH, "示例照明厂", null, Category.POTENTIAL, CustomerType.END_CONSUMER, ID,
                        ID,
                        ID, AT),
                new CustomerEvent.Changed(ID, KH, "示例照明厂", null, Category.KEY, CustomerType.DEALER, ID, ID, ID,
                        List.of("NATURAL.name", "CONTACTS"), AT),
                new ChangeEvent.Submitted(ID, XG, ID, ChangeKind.ERROR, List.of("NATURAL.phone"), ID, AT),
                new ChangeEvent.Approved(ID, XG, ID, ID, AT),
                new ChangeEvent.Rejected(ID, XG, ID, ID, AT),
                new ChangeEvent.Rebased(ID, XG, ID, List.of("NATURAL.phone"), AT),
                new ChangeEvent.Executed(ID, XG, ID, ID, AT),
                new ChangeEvent.Withdrawn(ID, XG, ID, AT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_the_form_of_its_sample(DomainEvent event) {
        GoldenSamples.assertMatches(event);
    }

    @Test
    void no_event_was_forgotten() {
        Set<Class<?>> sent = events().map(Object::getClass).collect(java.util.stream.Collectors.toSet());
        assertThat(sent).contains(RegistrationEvent.class.getPermittedSubclasses())
                .contains(CustomerEvent.class.getPermittedSubclasses())
                .contains(ChangeEvent.class.getPermittedSubclasses())
                .contains(FilingEvent.class.getPermittedSubclasses());
    }
}
