package io.keguan.customer.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.AccessPolicy.File;
import io.keguan.customer.AccessPolicy.Reader;
import io.keguan.customer.archive.domain.CompanyName;
import io.keguan.customer.archive.domain.Contact;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.archive.domain.FileChange;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.FileSection;
import io.keguan.customer.archive.domain.FileValues;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.exchange.domain.ImportRow;
import io.keguan.customer.exchange.domain.ImportRow.Content;
import io.keguan.customer.exchange.domain.ImportRow.RowFound;
import io.keguan.customer.exchange.domain.RowFault;
import io.keguan.customer.registration.Duplicates;
import io.keguan.customer.registration.domain.Duplicate;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.time.BusinessZone;

/** Holds the rows of a workbook against the archive: what each would do, or every reason why it can't. Writes nothing. */
@ApplicationScoped
public class RowCheck {

    private final CustomerRepository customers;
    private final Duplicates duplicates;
    private final AccessPolicy access;
    private final BusinessZone zone;
    private final Clock clock;

    public RowCheck(CustomerRepository customers, Duplicates duplicates, AccessPolicy access, BusinessZone zone,
            Clock clock) {
        this.customers = customers;
        this.duplicates = duplicates;
        this.access = access;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param as the submitter, who may change only the files he works with */
    List<ImportRow> check(List<RowForm> forms, Actor as) {
        Map<String, Customer> known = known(forms);
        Reader reader = access.reader(as);
        return forms.stream().map(form -> check(form, known, reader)).toList();
    }

    private ImportRow check(RowForm form, Map<String, Customer> known, Reader reader) {
        Customer customer = form.number() != null
                ? known.get(form.number())
                : form.companyCode() == null ? null : known.get(form.companyCode());
        List<RowFault> faults = new ArrayList<>(form.faults());
        if (customer == null && form.number() != null) {
            faults.add(RowFault.of(ImportColumn.NUMBER.path(), "import.unknown-number"));
            return faulty(form, "number:" + form.number(), faults);
        }
        return customer == null
                ? newFile(form, faults)
                : knownFile(form, customer, faults, reader);
    }

    private ImportRow knownFile(RowForm form, Customer customer, List<RowFault> faults, Reader reader) {
        String key = "id:" + customer.id();
        if (!reader.standing(File.of(customer))) {
            faults.add(new RowFault(ImportColumn.NUMBER.path(), "import.not-your-file", Map.of("owner",
                    customer.owner().ownerName(), "department", customer.owner().departmentName())));
            return faulty(form, key, faults);
        }
        if (customer.status() != CustomerStatus.ACTIVE) {
            faults.add(RowFault.of(ImportColumn.NUMBER.path(), "import.file-closed"));
            return faulty(form, key, faults);
        }
        List<FileChange> lines = lines(form, customer);
        lines.stream().filter(l -> l.field() == FileField.COMPANY_CODE && l.after() != null)
                .flatMap(l -> taken(l.after(), customer)).forEach(faults::add);
        if (!faults.isEmpty()) {
            return faulty(form, key, faults);
        }
        return new ImportRow(form.row(), customer.particulars().name(), key, null,
                lines.isEmpty() ? RowFound.SAME : RowFound.CHANGED, List.of(),
                lines.isEmpty() ? null : new Content(Map.of(), lines), customer.id(), null);
    }

    /** The lines that say something else than the file; those of the contact are the primary contact's. */
    private static List<FileChange> lines(RowForm form, Customer customer) {
        FileValues now = customer.values();
        Contact primary = customer.contacts().stream().filter(Contact::primary).findFirst()
                .orElse(customer.contacts().getFirst());
        List<FileChange> lines = new ArrayList<>();
        form.values().forEach((field, value) -> {
            var entry = field.section() == FileSection.CONTACTS ? primary.id() : null;
            String before = now.get(field, entry);
            if (!Objects.equals(before, value)) {
                lines.add(new FileChange(field.section(), entry, false, field, before, value));
            }
        });
        return lines;
    }

    private ImportRow newFile(RowForm form, List<RowFault> faults) {
        ImportColumn.all().stream()
                .filter(c -> c.required() && form.values().get(c.field()) == null)
                .filter(c -> faults.stream().noneMatch(f -> c.path().equals(f.column())))
                .forEach(c -> faults.add(RowFault.of(c.path(), "validation.required")));
        String filedOn = form.extras().get(ImportColumn.FILED_ON.path());
        if (filedOn != null && LocalDate.parse(filedOn).isAfter(zone.dateOf(clock.instant()))) {
            faults.add(RowFault.of(ImportColumn.FILED_ON.path(), "validation.past-or-present"));
        }
        boolean justified = form.extras().containsKey(ImportColumn.JUSTIFICATION.path());
        if (faults.isEmpty()) {
            find(form.values(), form.companyCode()).filter(d -> d.blocking() || !justified).map(RowCheck::fault)
                    .forEach(faults::add);
        }
        String key = form.companyCode() == null ? null : "code:" + form.companyCode();
        if (!faults.isEmpty()) {
            return faulty(form, key, faults);
        }
        Map<String, String> values = new LinkedHashMap<>(form.extras());
        form.values().forEach((field, value) -> values.put(field.path(), value));
        values.values().removeIf(Objects::isNull);
        return new ImportRow(form.row(), form.name(), key, justified ? null : CompanyName.key(form.name()),
                RowFound.NEW,
                List.of(), new Content(values, List.of()), null, null);
    }

    /** Everything in the archive that looks like the customer of a row. */
    Stream<Duplicate> find(Map<FileField, String> values, String companyCode) {
        List<String> phones = Stream.of(values.get(FileField.PHONE), values.get(FileField.CONTACT_PHONE))
                .filter(Objects::nonNull).toList();
        return duplicates.find(values.get(FileField.NAME), companyCode, phones).stream();
    }

    private Stream<RowFault> taken(String companyCode, Customer customer) {
        return duplicates.find(null, companyCode, List.of()).stream()
                .filter(Duplicate::blocking)
                .filter(d -> !d.id().equals(customer.id()))
                .map(RowCheck::fault);
    }

    static RowFault fault(Duplicate known) {
        String column = known.blocking() ? FileField.COMPANY_CODE.path() : ImportColumn.JUSTIFICATION.path();
        return new RowFault(column,
                known.blocking() ? "registration.company-code-taken" : "registration.duplicate-unjustified.candidate",
                Map.of("number", known.number(), "name", known.name(), "department",
                        String.valueOf(known.departmentName()), "owner", known.ownerName()));
    }

    private static ImportRow faulty(RowForm form, String key, List<RowFault> faults) {
        return new ImportRow(form.row(), form.name(), key, null, RowFound.FAULTY, faults, null, null, null);
    }

    /** The files the rows name, by number and by company code. */
    private Map<String, Customer> known(List<RowForm> forms) {
        List<String> words = forms.stream().flatMap(f -> Stream.of(f.number(), f.companyCode()))
                .filter(Objects::nonNull).distinct().toList();
        Map<String, Customer> known = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            customers.find("number in ?1 or particulars.companyCode in ?1", words).list().forEach(c -> {
                known.put(c.number(), c);
                if (c.particulars().companyCode() != null) {
                    known.put(c.particulars().companyCode(), c);
                }
            });
        }
        return known;
    }
}
