package io.keguan.customer.archive.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.Customers;
import io.keguan.customer.archive.Sealings;
import io.keguan.customer.archive.domain.Address;
import io.keguan.customer.archive.domain.ArchiveClass;
import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.CompletenessPolicy.Completeness;
import io.keguan.customer.archive.domain.Contact;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.archive.domain.CustomerType;
import io.keguan.customer.archive.domain.Destruction;
import io.keguan.customer.archive.domain.Email;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.FileSection;
import io.keguan.customer.archive.domain.FileValues;
import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.archive.domain.Particulars;
import io.keguan.customer.archive.domain.Phone;
import io.keguan.customer.archive.domain.Sealing;
import io.keguan.customer.archive.domain.Source;
import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.customer.archive.persistence.CreditStandings.Standing;
import io.keguan.customer.region.domain.Divisions;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of customers. */
public final class CustomerJson {

    private CustomerJson() {}

    public record Reveal(@NotNull Customers.Personal field,
            @PlainText(required = true, max = 200, rule = "S4-02") String purpose) {}

    public record Revealed(String value) {}

    /** @param archiveClass whether the company ever did business with the customer (S2c-36) */
    @Schema(name = "CustomerSeal")
    public record SealForm(@PlainText(required = true, max = 300, lines = true, rule = "S4-19") String reason,
            @NotNull LocalDate cooperationEndedOn, @NotNull ArchiveClass archiveClass) {

        Sealings.Seal toSeal() {
            return new Sealings.Seal(Folding.words(reason), cooperationEndedOn, archiveClass);
        }
    }

    @Schema(name = "CustomerUnseal")
    public record UnsealForm(@PlainText(required = true, max = 300, lines = true, rule = "S4-19") String reason) {}

    /** @param destroyableFrom the first day on which the file may be destroyed; null once it is */
    @Schema(name = "CustomerSealing")
    public record SealingView(Instant sealedAt, String sealedByName, @Nullable String reason,
            LocalDate cooperationEndedOn, ArchiveClass archiveClass, @Nullable String confirmedByName,
            @Nullable Instant confirmedAt, @Nullable LocalDate destroyableFrom) {

        static SealingView of(Customers.Viewed viewed) {
            Sealing s = viewed.customer().sealing();
            return s == null
                    ? null
                    : new SealingView(s.sealedAt(), s.sealedByName(), s.sealReason(), s.cooperationEndedOn(),
                            s.archiveClass(), s.sealConfirmedByName(), s.sealConfirmedAt(), viewed.destroyableFrom());
        }
    }

    @Schema(name = "CustomerDestruction")
    public record DestructionView(Instant destroyedAt, UUID listId, String listNumber) {

        static DestructionView of(Destruction d) {
            return d == null
                    ? null
                    : new DestructionView(d.destroyedAt(), d.destructionListId(), d.destructionListNumber());
        }
    }

    @Schema(name = "Address")
    public record AddressView(String districtCode, String provinceName, String cityName, String districtName,
            String street) {

        public static AddressView of(Address address) {
            String district = address.districtCode();
            return new AddressView(district, Divisions.CHINA.provinceOf(district), Divisions.CHINA.cityOf(district),
                    Divisions.CHINA.nameOf(district), address.street());
        }
    }

    public record NaturalView(Category category, CustomerType type, @Nullable String enterpriseNature,
            @Nullable String supervisingUnit, AddressView address, @Nullable String postalCode,
            @Nullable String phoneMasked, @Nullable String fax, @Nullable String emailMasked, Source source,
            boolean intended, @Nullable String intermediary, @Nullable UUID referrerCustomerId,
            @Nullable LocalDate firstDealingOn, @Nullable String businessLine, @Nullable LocalDate collectedOn,
            @Nullable String collectedBy, @Nullable String preferredChannel, @Nullable String preferredFrequency) {

        static NaturalView of(Particulars p, FileValues file) {
            return new NaturalView(p.category(), p.type(), p.enterpriseNature(), p.supervisingUnit(),
                    AddressView.of(p.address()), file.get(FileField.POSTAL_CODE, null), Phone.masked(p.phone()),
                    file.get(FileField.FAX, null), Email.masked(p.email()), p.source(), p.intended(), p.intermediary(),
                    p.referrerCustomerId(), date(file, FileField.FIRST_DEALING_ON),
                    file.get(FileField.BUSINESS_LINE, null),
                    date(file, FileField.COLLECTED_ON), file.get(FileField.COLLECTED_BY, null),
                    file.get(FileField.PREFERRED_CHANNEL, null), file.get(FileField.PREFERRED_FREQUENCY, null));
        }

        private static LocalDate date(FileValues file, FileField field) {
            String value = file.get(field, null);
            return value == null ? null : LocalDate.parse(value);
        }
    }

    /** The six groups of the card (S0-05); of a group only the lines on which something stands. */
    @Schema(name = "CustomerCard")
    public record CardView(NaturalView natural, Map<String, String> characteristics, Map<String, String> business,
            Map<String, String> economic, @Nullable Standing credit, Map<String, String> trading) {

        static CardView of(Customer customer, Standing credit) {
            FileValues file = customer.values();
            return new CardView(NaturalView.of(customer.particulars(), file), group(FileSection.CHARACTERISTICS, file),
                    group(FileSection.BUSINESS, file), group(FileSection.ECONOMIC, file), credit,
                    group(FileSection.TRADING, file));
        }

        private static Map<String, String> group(FileSection section, FileValues file) {
            Map<String, String> lines = new LinkedHashMap<>();
            FileField.in(section).forEach(f -> lines.put(f.key(), file.get(f, null)));
            lines.values().removeIf(Objects::isNull);
            return lines;
        }
    }

    /** How complete the file is, and what is missing by the names of the fields. */
    @Schema(name = "Completeness")
    public record CompletenessView(int percent, List<FieldName> missing) {

        static CompletenessView of(Completeness c) {
            return new CompletenessView(c.percent(), c.missing().stream().map(FieldName::of).toList());
        }
    }

    /** A field of the file, and the article that asks for it. */
    @Schema(name = "FieldName")
    public record FieldName(FileSection section, String field, String rule) {

        static FieldName of(FileField f) {
            return new FieldName(f.section(), f.key(), f.rule());
        }
    }

    /** A field of the file as the catalogue describes it. */
    @Schema(name = "FileField")
    public record FieldView(FileSection section, String field, String kind, int max, List<String> choices,
            boolean required, boolean personal, String rule) {

        static FieldView of(FileField f) {
            return new FieldView(f.section(), f.key(), f.kind(), f.max(), f.choices(), f.required(), f.personal(),
                    f.rule());
        }
    }

    @Schema(name = "FileFields")
    public record FieldsView(List<FieldView> items) {

        static FieldsView all() {
            return new FieldsView(Arrays.stream(FileField.values()).map(FieldView::of).toList());
        }
    }

    /** One of several contacts, addresses, invoice titles or settlement units. */
    @Schema(name = "FileEntry")
    public record EntryView(FileSection section, UUID id, Map<String, String> values) {}

    /** Everything that stands in a file on a day, by the names of the catalogue; personal data masked. */
    @Schema(name = "CustomerFile")
    public record FileView(UUID customerId, String number, LocalDate on, long version,
            Map<FileSection, Map<String, String>> single, List<EntryView> entries) {

        static FileView of(Customers.FileOn file) {
            Customer customer = file.customer();
            Map<FileSection, Map<String, String>> single = new EnumMap<>(FileSection.class);
            file.values().single().forEach((field, value) -> single
                    .computeIfAbsent(field.section(), s -> new LinkedHashMap<>())
                    .put(field.key(), field.masked(value)));
            return new FileView(customer.id(), customer.number(), file.on(), customer.version(), single,
                    entries(file.values(), FileSection.values()));
        }

        static List<EntryView> entries(FileValues file, FileSection... sections) {
            List<EntryView> entries = new ArrayList<>();
            for (FileSection section : sections) {
                file.entries(section).forEach((id, fields) -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    fields.forEach((field, value) -> values.put(field.key(), field.masked(value)));
                    entries.add(new EntryView(section, id, values));
                });
            }
            return entries;
        }
    }

    /** @param known the personal data there are; each is revealed by itself, with a purpose */
    @Schema(name = "CustomerContact")
    public record ContactView(UUID id, String name, @Nullable String role, @Nullable String level, boolean primary,
            @Nullable String phoneMasked, @Nullable String emailMasked, List<Customers.Personal> known) {

        static ContactView of(Contact contact) {
            return new ContactView(contact.id(), contact.name(), contact.role(),
                    contact.value(FileField.CONTACT_LEVEL), contact.primary(), Phone.masked(contact.phone()),
                    Email.masked(contact.email()), Customers.Personal.knownOf(contact));
        }
    }

    /** Another file, by its number. */
    @Schema(name = "CustomerRef")
    public record Ref(UUID id, String number, String name) {

        static Ref of(Customer customer) {
            return new Ref(customer.id(), customer.number(), customer.particulars().name());
        }
    }

    /**
     * @param mergedInto the file this one goes on in
     * @param absorbed the files that go on in this one
     */
    @Schema(name = "Customer")
    public record View(UUID id, String number, String name, @Nullable String companyCode, CustomerStatus status,
            long version,
            List<String> allowedActions, UUID departmentId, String departmentName, UUID ownerId, String ownerName,
            Instant registeredAt, Instant establishedAt, Instant changedAt, UUID registrationId,
            String registrationNumber, CompletenessView completeness, @Nullable ValueClass valueClass, CardView card,
            @Nullable String serviceNeeds,
            List<ContactView> contacts, List<EntryView> entries, @Nullable SealingView sealing,
            @Nullable DestructionView destruction, @Nullable Ref mergedInto, List<Ref> absorbed) implements DetailView {

        static View of(Customers.Viewed viewed) {
            Customer customer = viewed.customer();
            Particulars particulars = customer.particulars();
            return new View(customer.id(), customer.number(), particulars.name(), particulars.companyCode(),
                    customer.status(), customer.version(), viewed.allowedActions(), customer.owner().departmentId(),
                    customer.owner().departmentName(), customer.owner().ownerId(), customer.owner().ownerName(),
                    customer.registration().registeredAt(), customer.establishedAt(), customer.changedAt(),
                    customer.registration().registrationId(), customer.registration().registrationNumber(),
                    CompletenessView.of(viewed.completeness()), customer.valueClass(),
                    CardView.of(customer, viewed.credit()),
                    particulars.serviceNeeds(), customer.contacts().stream().map(ContactView::of).toList(),
                    FileView.entries(customer.values(), FileSection.ADDRESSES, FileSection.INVOICE_TITLES,
                            FileSection.SETTLEMENT_UNITS),
                    SealingView.of(viewed), DestructionView.of(customer.destruction()),
                    viewed.mergedInto() == null ? null : Ref.of(viewed.mergedInto()),
                    viewed.absorbed().stream().map(Ref::of).toList());
        }
    }
}
