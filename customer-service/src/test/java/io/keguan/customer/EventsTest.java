package io.keguan.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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

import io.keguan.customer.access.domain.AccessEvent;
import io.keguan.customer.access.domain.AccessKind;
import io.keguan.customer.access.domain.Approval.Approver;
import io.keguan.customer.access.domain.Ground;
import io.keguan.customer.appreciation.domain.ThankYouHappened;
import io.keguan.customer.archive.domain.ArchiveClass;
import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.CustomerEvent;
import io.keguan.customer.archive.domain.CustomerType;
import io.keguan.customer.archive.domain.Source;
import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.customer.attachment.domain.AttachmentAdded;
import io.keguan.customer.attachment.domain.AttachmentKind;
import io.keguan.customer.care.domain.CareEvent;
import io.keguan.customer.change.domain.ChangeEvent;
import io.keguan.customer.change.domain.ChangeKind;
import io.keguan.customer.check.domain.CheckEvent;
import io.keguan.customer.check.domain.DropReason;
import io.keguan.customer.check.domain.ItemEvent;
import io.keguan.customer.classification.domain.RunEvent;
import io.keguan.customer.duty.domain.DutyEvent;
import io.keguan.customer.duty.domain.DutyKind;
import io.keguan.customer.exchange.domain.ExportEvent;
import io.keguan.customer.exchange.domain.ImportEvent;
import io.keguan.customer.filing.domain.FilingEvent;
import io.keguan.customer.logbook.domain.ChangeReported;
import io.keguan.customer.logbook.domain.Side;
import io.keguan.customer.paper.domain.PaperEvent;
import io.keguan.customer.paper.domain.PaperKind;
import io.keguan.customer.reception.domain.ReceptionEvent;
import io.keguan.customer.reception.domain.ReceptionGround;
import io.keguan.customer.reception.domain.ReceptionOutcome;
import io.keguan.customer.registration.domain.Confirmation;
import io.keguan.customer.registration.domain.RegistrationEvent;
import io.keguan.customer.retention.domain.DestructionEvent;
import io.keguan.customer.retention.domain.HoldEvent;
import io.keguan.customer.snapshot.domain.SnapshotKind;
import io.keguan.customer.snapshot.domain.SnapshotTaken;
import io.keguan.customer.trade.domain.TradeEvent;
import io.keguan.customer.violation.domain.ViolationEvent;
import io.keguan.customer.violation.domain.ViolationKind;
import io.keguan.customer.violation.domain.ViolationSource;
import io.keguan.kit.domain.DomainEvent;
import io.keguan.kit.test.GoldenSamples;

/** What this service tells the others is what the samples in docs/events say. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-20T01:30:00Z");
    private static final String DJ = "DJ-2026-000042";
    private static final String XG = "XG-2026-000007";
    private static final String JY = "JY-2026-000012";
    private static final String KH = "KH-2026-000031";
    private static final String ZZ = "ZZ-2026-000012";
    private static final String FL = "FL-2026-000002";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final String XH = "XH-2026-000003";
    private static final String BQ = "BQ-2026-000002";
    private static final String DX = "DX-2026-000003";
    private static final String LF = "LF-2026-000003";
    private static final String CC = "CC-2026-000012";
    private static final String WG = "WG-2026-000003";
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
                new ReceptionEvent.Assigned(ID, LF, ReceptionOutcome.DUTY, List.of(ReceptionGround.NOT_NAMED), ID, ID,
                        ID,
                        ID, AT, 0),
                new ReceptionEvent.Accepted(ID, LF, ID, AT),
                new ReceptionEvent.Corrected(ID, LF, ID, ID, ID, ID, ID, AT),
                new ReceptionEvent.Registered(ID, LF, ReceptionOutcome.DUTY, ID, ID, AT),
                new ReceptionEvent.Connected(ID, LF, ReceptionOutcome.TO_MANAGER, ID, ID, null, AT),
                new ThankYouHappened.Planned(ID, DX, DAY, List.of(ID), AT, ID, AT),
                new ThankYouHappened.Opened(ID, DX, ID, AT),
                new ThankYouHappened.ListSubmitted(ID, DX, ID, 12, false, ID, AT),
                new ThankYouHappened.ListOverdue(ID, DX, ID, AT, AT),
                new ThankYouHappened.Closed(ID, DX, 30, 1, ID, AT),
                new ThankYouHappened.Held(ID, DX, DAY, 30, 25, ID, AT),
                new ThankYouHappened.Cancelled(ID, DX, ID, AT),
                new FilingEvent.Opened(ID, BA, ID, ID, ID, AT, AT, 0),
                new FilingEvent.Submitted(ID, BA, ID, ID, ID, AT, true),
                new FilingEvent.Accepted(ID, BA, ID, KH, ID, ID, ID, AT, false),
                new FilingEvent.Returned(ID, BA, ID, AT, AT),
                new FilingEvent.Reminded(ID, BA, ID, ID, 2, AT, false),
                new FilingEvent.Overdue(ID, BA, ID, ID, ID, AT, AT),
                new FilingEvent.Cancelled(ID, BA, ID, AT),
                new ChangeReported(ID, ID, ID, ID, Side.BOTH, LocalDate.of(2026, 11, 18), AT, AT, false),
                new AccessEvent.Requested(ID, JY, AccessKind.VIEW, Ground.OTHER_DEPARTMENT, ID, ID, ID,
                        Approver.GENERAL_MANAGER, AT, AT, AT),
                new AccessEvent.Requested(ID, JY, AccessKind.BORROW, Ground.ARCHIVED, ID, ID, ID,
                        Approver.GENERAL_MANAGER, null, null, AT),
                new AccessEvent.Consented(ID, JY, "ACCOUNT_MANAGER", ID, AT),
                new AccessEvent.Reviewed(ID, JY, ID, AT),
                new AccessEvent.Approved(ID, JY, AccessKind.COPY, ID, ID, ID, AT, AT, AT),
                new AccessEvent.Approved(ID, JY, AccessKind.BORROW, ID, ID, ID, null, null, AT),
                new AccessEvent.Rejected(ID, JY, ID, AT),
                new AccessEvent.Withdrawn(ID, JY, ID, AT),
                new AccessEvent.Revoked(ID, JY, ID, ID, ID, AT),
                new AccessEvent.Expired(ID, JY, ID, ID, AT),
                new AccessEvent.Registered(ID, JY, ID, ID, ID, AT, AT),
                new AccessEvent.Overdue(ID, JY, ID, ID, AT, true, 1000),
                new AccessEvent.Returned(ID, JY, ID, ID, ID, false, AT),
                new AccessEvent.Lost(ID, JY, ID, ID, true, true, 5000, ID, AT),
                new AccessEvent.BarLifted(ID, JY, ID, ID, AT),
                new AttachmentAdded(ID, ID, AttachmentKind.BUSINESS_LICENCE,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", ID, AT),
                new AttachmentAdded(ID, ID, AttachmentKind.ID_CARD,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", null, AT),
                new PaperEvent.Registered(ID, ZZ, ID, PaperKind.CONTRACT, AT),
                new PaperEvent.HandedOut(ID, ZZ, ID, LocalDate.of(2026, 11, 27), AT),
                new PaperEvent.Returned(ID, ZZ, ID, AT),
                new PaperEvent.Lost(ID, ZZ, ID, AT),
                new PaperEvent.Removed(ID, ZZ, ID, AT),
                new CustomerEvent.Established(ID, KH, "示例照明厂", null, Category.POTENTIAL, CustomerType.END_CONSUMER, ID,
                        ID,
                        ID, AT),
                new CustomerEvent.Changed(ID, KH, "示例照明厂", null, Category.KEY, CustomerType.DEALER, ID, ID, ID,
                        List.of("NATURAL.name", "CONTACTS"), AT),
                new CustomerEvent.Sealed(ID, KH, LocalDate.of(2026, 10, 31), ArchiveClass.NEVER_DEALT, ID, AT),
                new CustomerEvent.Unsealed(ID, KH, ID, AT),
                new CustomerEvent.Destroyed(ID, KH, ID, XH, AT),
                new CustomerEvent.Erased(ID, KH),
                new HoldEvent.Placed(ID, BQ, ID, KH, ID, AT),
                new HoldEvent.Lifted(ID, BQ, ID, KH, ID, AT),
                new DestructionEvent.Drafted(ID, XH, 2, ID, AT),
                new DestructionEvent.Submitted(ID, XH, ID, AT),
                new DestructionEvent.Reviewed(ID, XH, ID, AT),
                new DestructionEvent.Approved(ID, XH, ID, AT),
                new DestructionEvent.Signed(ID, XH, ID, 1, 2, AT),
                new DestructionEvent.Executed(ID, XH, List.of(ID), ID, List.of(ID, ID), AT),
                new DestructionEvent.Rejected(ID, XH, ID, AT),
                new DestructionEvent.Withdrawn(ID, XH, ID, AT),
                new CustomerEvent.Merged(ID, KH, ID, KH, ID, AT),
                new ChangeEvent.Submitted(ID, XG, ID, ChangeKind.ERROR, List.of("NATURAL.phone"), ID, AT),
                new ChangeEvent.Approved(ID, XG, ID, ID, AT),
                new ChangeEvent.Rejected(ID, XG, ID, ID, AT),
                new ChangeEvent.Rebased(ID, XG, ID, List.of("NATURAL.phone"), AT),
                new ChangeEvent.Executed(ID, XG, ID, ID, AT),
                new ImportEvent.Completed(ID, "DR-2026-000003", ID, 482, 3, AT),
                new ImportEvent.Undone(ID, "DR-2026-000003", ID, 470, 12, AT),
                new ExportEvent(ID, "DC-2026-000005", ID, ID, 1204, false, AT),
                new ChangeEvent.Withdrawn(ID, XG, ID, AT),
                new CustomerEvent.Classified(ID, KH, ValueClass.B, null, ID, FL, "2026-01", "2026-06", AT),
                new TradeEvent.Recorded(ID, ID, KH, "SO-1", DAY, null, "LED 灯管", "442000", new BigDecimal("2.500"), 100,
                        80, "erp", "SO-1/1", AT),
                new TradeEvent.Reversed(ID, ID, ID, KH, "SO-1", DAY, "T8", "LED 灯管", "44", new BigDecimal("-2.000"),
                        -100,
                        -80, AT),
                new RunEvent.Proposed(ID, FL, "2026-01", "2026-06", 212, 37, 0, ID, AT),
                new RunEvent.Approved(ID, FL, "2026-01", "2026-06", 36, 1, ID, AT),
                new RunEvent.Rejected(ID, FL, ID, AT), new RunEvent.Withdrawn(ID, FL, AT),
                new RunEvent.Outdated(ID, FL, "FL-2026-000003", AT),
                new CheckEvent.Drawn(ID, CC, ID, "2026-11", 212, 11, false, 0, ID, AT),
                new CheckEvent.Completed(ID, CC, ID, "2026-11", 11, 2, AT),
                new ItemEvent.Passed(ID, ID, CC, ID, ID, AT),
                new ItemEvent.Found(ID, ID, CC, ID, ID, ID, "NATURAL.phone", AT, ID, AT),
                new ItemEvent.Found(ID, ID, CC, ID, ID, ID, null, AT, ID, AT),
                new ItemEvent.Answered(ID, ID, CC, ID, ID, ID, AT),
                new ItemEvent.Answered(ID, ID, CC, ID, null, ID, AT),
                new ItemEvent.Returned(ID, ID, CC, ID, AT, ID, AT),
                new ItemEvent.Corrected(ID, ID, CC, ID, ID, true, ID, AT),
                new ItemEvent.Overdue(ID, ID, CC, ID, ID, ID, AT, AT),
                new ItemEvent.Dropped(ID, ID, CC, ID, DropReason.MERGED, AT),
                new ViolationEvent.Reported(ID, WG, ViolationKind.FORGED_CARD, ViolationSource.PERSON, ID, ID, DAY, ID,
                        AT),
                new ViolationEvent.Reported(ID, WG, ViolationKind.UNAUDITED_CHANGE, ViolationSource.SOFTWARE, ID, ID,
                        DAY, null, AT),
                new ViolationEvent.Confirmed(ID, WG, ViolationKind.UNAUDITED_CHANGE, "S4-34", ID, ID, DAY, 20000, false,
                        0, ID, AT),
                new ViolationEvent.Dismissed(ID, WG, ViolationKind.FORGED_CARD, ID, ID, ID, AT),
                new SnapshotTaken(ID, ID, SnapshotKind.EXTRA, "2026-11-20", null, AT),
                new DutyEvent.Done(ID, ID, DutyKind.FILE_FORM, "2026-11", ID, ID, ID, AT, true, null),
                new DutyEvent.Done(ID, ID, DutyKind.HANDOVER_DATA, "2026-11-20T01:10:00Z", ID, ID, ID, AT, false, true),
                new DutyEvent.Overdue(ID, ID, DutyKind.HANDOVER_DATA, "2026-11-20T01:10:00Z", ID, ID, AT, AT, false,
                        5000L),
                new DutyEvent.Overdue(ID, ID, DutyKind.NEED_UPDATE, "2026-11", ID, null, AT, AT, null, null),
                new DutyEvent.Waived(ID, ID, DutyKind.VISIT, "2026-08-20", AT, false),
                new CareEvent.Approved(ID, "WH-2026-000004", ID, 2026, 2, 4, 2, 1, ID, ID, AT),
                new CareEvent.Ended(ID, "WH-2026-000004", ID, 2026, AT));
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
                .contains(HoldEvent.class.getPermittedSubclasses())
                .contains(DestructionEvent.class.getPermittedSubclasses())
                .contains(ChangeEvent.class.getPermittedSubclasses())
                .contains(ImportEvent.class.getPermittedSubclasses())
                .contains(ReceptionEvent.class.getPermittedSubclasses())
                .contains(ThankYouHappened.class.getPermittedSubclasses())
                .contains(FilingEvent.class.getPermittedSubclasses())
                .contains(AccessEvent.class.getPermittedSubclasses())
                .contains(PaperEvent.class.getPermittedSubclasses())
                .contains(TradeEvent.class.getPermittedSubclasses())
                .contains(RunEvent.class.getPermittedSubclasses())
                .contains(CheckEvent.class.getPermittedSubclasses())
                .contains(ItemEvent.class.getPermittedSubclasses())
                .contains(ViolationEvent.class.getPermittedSubclasses())
                .contains(DutyEvent.class.getPermittedSubclasses())
                .contains(CareEvent.class.getPermittedSubclasses());
    }
}
