package io.keguan.customer.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.Customers;
import io.keguan.customer.archive.domain.Address;
import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.ContactPerson;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.archive.domain.CustomerType;
import io.keguan.customer.archive.domain.FileChange;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.FileSection;
import io.keguan.customer.archive.domain.FileValues;
import io.keguan.customer.archive.domain.Particulars;
import io.keguan.customer.archive.domain.RegistrationProof;
import io.keguan.customer.archive.domain.Source;
import io.keguan.customer.change.domain.ChangeRequest;
import io.keguan.customer.exchange.domain.CustomerImport;
import io.keguan.customer.exchange.domain.ImportRow;
import io.keguan.customer.exchange.domain.ImportRow.RowFound;
import io.keguan.customer.exchange.domain.ImportRow.RowOutcome;
import io.keguan.customer.exchange.domain.RowFault;
import io.keguan.customer.exchange.persistence.ImportRows;
import io.keguan.customer.filing.FormerFilings;
import io.keguan.customer.registration.Duplicates;
import io.keguan.customer.registration.domain.Duplicate;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.problem.DatabaseFailures;

/** Writes rows of an import into the archive, by the same use cases that people use, and takes them back. */
@ApplicationScoped
public class RowWriter {

    private final ImportRows rows;
    private final Customers customers;
    private final FormerFilings filings;
    private final Duplicates duplicates;
    private final RowCheck check;
    private final DatabaseFailures failures;
    private final Clock clock;

    public RowWriter(ImportRows rows, Customers customers, FormerFilings filings, Duplicates duplicates,
            RowCheck check, DatabaseFailures failures, Clock clock) {
        this.rows = rows;
        this.customers = customers;
        this.filings = filings;
        this.duplicates = duplicates;
        this.check = check;
        this.failures = failures;
        this.clock = clock;
    }

    /** Writes the row, unless somebody has changed what it would overwrite: that is told and never overwritten. */
    void write(CustomerImport of, ImportRow row) {
        if (row.found() == RowFound.CHANGED) {
            change(of, row);
        } else {
            open(of, row);
        }
    }

    /** Writes down why a row was not written, or not taken back. */
    void refuse(CustomerImport of, ImportRow row, RuntimeException why) {
        boolean undoing = row.outcome() == RowOutcome.WRITTEN;
        rows.ended(of.id(), row, undoing ? RowOutcome.KEPT : RowOutcome.CONFLICT, row.customerId(),
                List.of(fault(why)));
    }

    /** A database that is away says nothing about a row. */
    private RowFault fault(RuntimeException why) {
        if (DatabaseFailures.unavailable(why)) {
            throw why;
        }
        Refused refused = why instanceof Refused known
                ? known
                : failures.explain(why).orElseThrow(() -> why);
        return refused.reasons().isEmpty()
                ? new RowFault(null, refused.code(), refused.params())
                : new RowFault(refused.reasons().getFirst().field(), refused.reasons().getFirst().code(),
                        refused.reasons().getFirst().params());
    }

    private void change(CustomerImport of, ImportRow row) {
        Customer customer = customers.locked(row.customerId());
        FileValues now = customer.values();
        List<FileChange> lines = row.content().lines();
        List<RowFault> outdated = lines.stream().filter(l -> l.outdated(now))
                .map(l -> RowFault.of(l.path(), "import.outdated")).toList();
        if (customer.status() != CustomerStatus.ACTIVE) {
            outdated = List.of(RowFault.of(null, "import.file-closed"));
        }
        if (!outdated.isEmpty()) {
            rows.ended(of.id(), row, RowOutcome.CONFLICT, customer.id(), outdated);
            return;
        }
        lines.stream().filter(l -> l.field() == FileField.COMPANY_CODE && l.after() != null)
                .forEach(l -> duplicates.refuseTaken(l.after(),
                        List.of(customer.id(), customer.registration().registrationId())));
        customers.change(customer, lines, of.id(), note(of, customer, "changed", lines));
        rows.ended(of.id(), row, RowOutcome.WRITTEN, customer.id(), List.of());
    }

    private void open(CustomerImport of, ImportRow row) {
        Map<FileField, String> v = values(row);
        String code = v.get(FileField.COMPANY_CODE);
        if (code != null) {
            duplicates.refuseTaken(code, List.of());
        }
        boolean justified = row.content().values().containsKey(ImportColumn.JUSTIFICATION.path());
        List<Duplicate> like = justified ? List.of() : check.find(v, code).toList();
        Set<UUID> own = rows.openedBy(of.id(), like.stream().map(Duplicate::id).toList());
        List<RowFault> others = like.stream().filter(d -> !own.contains(d.id())).map(RowCheck::fault).toList();
        if (!others.isEmpty()) {
            rows.ended(of.id(), row, RowOutcome.CONFLICT, null, others);
            return;
        }
        String source = row.content().values().get(ImportColumn.SOURCE.path());
        boolean intended = !"false".equals(row.content().values().get(ImportColumn.INTENDED.path()));
        Particulars particulars = new Particulars(v.get(FileField.NAME), code,
                Category.valueOf(v.get(FileField.CATEGORY)), CustomerType.valueOf(v.get(FileField.TYPE)),
                source == null ? Source.SELF_DEVELOPED : Source.valueOf(source), intended,
                v.get(FileField.INTERMEDIARY), null, v.get(FileField.ENTERPRISE_NATURE),
                v.get(FileField.SUPERVISING_UNIT),
                new Address(v.get(FileField.DISTRICT), v.get(FileField.STREET)), v.get(FileField.PHONE),
                v.get(FileField.EMAIL), v.get(FileField.SERVICE_NEEDS));
        ContactPerson contact = new ContactPerson(v.get(FileField.CONTACT_NAME), v.get(FileField.CONTACT_ROLE),
                v.get(FileField.CONTACT_PHONE), v.get(FileField.CONTACT_EMAIL));
        Map<FileField, String> more = new EnumMap<>(v);
        more.keySet().removeIf(f -> f.section() == FileSection.CONTACTS || particulars.knows(f));
        Customer customer = customers.establish(particulars, of.submitter(),
                new RegistrationProof(of.id(), of.number(), clock.instant()), contact,
                more, of.executedAs());
        file(of, row, customer);
        rows.ended(of.id(), row, RowOutcome.WRITTEN, customer.id(), List.of());
    }

    /** No customer is without a filing: it is on file already, or has to be filed like any new one (S2a-07). */
    private void file(CustomerImport of, ImportRow row, Customer customer) {
        String filedOn = row.content().values().get(ImportColumn.FILED_ON.path());
        if (filedOn == null) {
            filings.openImported(customer, of.executedAs());
        } else {
            filings.recordImported(customer, LocalDate.parse(filedOn), of.submittedAs(), of.executedAs());
        }
    }

    private static Map<FileField, String> values(ImportRow row) {
        Map<FileField, String> values = new EnumMap<>(FileField.class);
        row.content().values().forEach((path, value) -> ImportColumn.all().stream()
                .filter(c -> c.field() != null && c.path().equals(path)).findFirst()
                .ifPresent(c -> values.put(c.field(), value)));
        return values;
    }

    /**
     * Gives the fields of a row that nobody has changed since their former values; the others are named. A file the import
     * has opened stays: others have heard of the customer, and a file ends by the rules for ending files.
     */
    void undo(CustomerImport of, ImportRow row) {
        if (row.found() == RowFound.NEW) {
            rows.ended(of.id(), row, RowOutcome.KEPT, row.customerId(),
                    List.of(RowFault.of(null, "import.undo.new-file")));
            return;
        }
        Customer customer = customers.locked(row.customerId());
        FileValues now = customer.values();
        List<FileChange> back = row.content().lines().stream()
                .filter(l -> Objects.equals(now.get(l.field(), l.entryId()), l.after()) && !l.gone(now))
                .map(l -> new FileChange(l.section(), l.entryId(), false, l.field(), l.after(), l.before()))
                .toList();
        List<RowFault> kept = row.content().lines().stream()
                .filter(l -> back.stream().noneMatch(b -> b.field() == l.field()))
                .map(l -> RowFault.of(l.path(), "import.undo.changed-since")).toList();
        back.stream().filter(l -> l.field() == FileField.COMPANY_CODE && l.after() != null)
                .forEach(l -> duplicates.refuseTaken(l.after(),
                        List.of(customer.id(), customer.registration().registrationId())));
        if (!back.isEmpty()) {
            customers.change(customer, back, of.id(), note(of, customer, "changed", back));
        }
        rows.ended(of.id(), row, kept.isEmpty() ? RowOutcome.UNDONE : RowOutcome.KEPT, customer.id(), kept);
    }

    private static AuditNote note(CustomerImport of, Customer customer, String action, List<FileChange> lines) {
        return AuditNote.of(Customer.TYPE, customer.id(), of.executedAs(), action)
                .rule("S4-26")
                .reason(of.number() + " " + of.reason())
                .change(ChangeRequest.values(lines, false), ChangeRequest.values(lines, true));
    }
}
