package io.keguan.customer.print;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.access.ReadingRoom;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.change.ChangeRequests;
import io.keguan.customer.change.domain.ChangeRequest;
import io.keguan.customer.duty.Duties;
import io.keguan.customer.duty.domain.Duty;
import io.keguan.customer.filing.Filings;
import io.keguan.customer.filing.domain.Filing;
import io.keguan.customer.registration.Registrations;
import io.keguan.customer.registration.domain.Registration;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;

/** Paper made of a record. Whoever prints one has looked at it, and takes it away: both are written down (S4-02). */
@UseCases
public class Prints {

    /** The paper forms. */
    public enum Form {
        /** 客户档案卡 */
        ARCHIVE_CARD,
        /** 客户信息登记表 */
        REGISTRATION_FORM,
        /** 客户信息修改申请表 */
        CHANGE_REQUEST_FORM,
        /** 客户基本信息表（备案） */
        FILING_FORM,
        /** 客户档案表（月末报送） */
        FILE_FORM
    }

    private final CustomerRepository customers;
    private final Registrations registrations;
    private final ChangeRequests changes;
    private final Filings filings;
    private final Duties duties;
    private final ReadingRoom room;
    private final Journal journal;
    private final Clock clock;

    public Prints(CustomerRepository customers, Registrations registrations, ChangeRequests changes, Filings filings,
            Duties duties,
            ReadingRoom room, Journal journal, Clock clock) {
        this.customers = customers;
        this.registrations = registrations;
        this.changes = changes;
        this.filings = filings;
        this.duties = duties;
        this.room = room;
        this.journal = journal;
        this.clock = clock;
    }

    /** Notes that a record is printed; refused like the record itself. Returns when. */
    public Instant note(Form form, UUID id, Actor by) {
        switch (form) {
            case ARCHIVE_CARD -> room.view(customers.get(id), by, Map.of("printed", form));
            case REGISTRATION_FORM -> {
                registrations.view(id, by);
                printed(Registration.TYPE, form, id, by);
            }
            case CHANGE_REQUEST_FORM -> {
                changes.view(id, by);
                printed(ChangeRequest.TYPE, form, id, by);
            }
            case FILING_FORM -> {
                filings.view(id, by);
                printed(Filing.TYPE, form, id, by);
            }
            case FILE_FORM -> {
                duties.form(id, by);
                printed(Duty.TYPE, form, id, by);
            }
        }
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private void printed(String type, Form form, UUID id, Actor by) {
        journal.audit(AuditNote.of(type, id, by, "view").rule("S4-02").change(null, Map.of("printed", form)));
    }
}
