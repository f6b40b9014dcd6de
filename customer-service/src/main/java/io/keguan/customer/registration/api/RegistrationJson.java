package io.keguan.customer.registration.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.api.CustomerJson.AddressView;
import io.keguan.customer.archive.domain.Address;
import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.CompanyCode;
import io.keguan.customer.archive.domain.CompanyName;
import io.keguan.customer.archive.domain.ContactPerson;
import io.keguan.customer.archive.domain.CustomerType;
import io.keguan.customer.archive.domain.Email;
import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.archive.domain.Formatted;
import io.keguan.customer.archive.domain.Formatted.As;
import io.keguan.customer.archive.domain.Particulars;
import io.keguan.customer.archive.domain.Phone;
import io.keguan.customer.archive.domain.Source;
import io.keguan.customer.registration.Registrations;
import io.keguan.customer.registration.Registrations.Viewed;
import io.keguan.customer.registration.domain.Confirmation;
import io.keguan.customer.registration.domain.Duplicate;
import io.keguan.customer.registration.domain.Registration;
import io.keguan.customer.registration.domain.RegistrationForm;
import io.keguan.customer.registration.domain.RegistrationStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.domain.Transitions;
import io.keguan.kit.http.DetailView;

/** The wire form of registrations. */
public final class RegistrationJson {

    private RegistrationJson() {}

    public record AddressInput(
            @PlainText(required = true, max = 6, rule = "S2a-04") @Formatted(as = As.DISTRICT, rule = "S2a-04") String districtCode,
            @PlainText(required = true, max = 120, rule = "S2a-04") String street) {}

    public record ContactInput(@PlainText(required = true, max = 40, rule = "S4-10") String name,
            @PlainText(max = 40) String role,
            @PlainText(required = true, max = 40, rule = "S4-10") @Formatted(as = As.PHONE, rule = "S4-10") String phone,
            @PlainText(max = 100) @Formatted(as = As.EMAIL, rule = "S4-10") String email) {}

    /** The form as it is filled in. */
    @Schema(name = "RegistrationForm")
    public record Form(@PlainText(required = true, max = 100, rule = "S4-10") String name,
            @PlainText(max = 40) @Formatted(as = As.COMPANY_CODE) String companyCode,
            @NotNull Category category, @NotNull CustomerType type, @NotNull Source source, @NotNull Boolean intended,
            @PlainText(max = 60) String intermediary, UUID referrerCustomerId,
            @PlainText(max = 60) String enterpriseNature,
            @PlainText(max = 100) String supervisingUnit, @NotNull @Valid AddressInput address,
            @NotNull @Valid ContactInput contact, @PlainText(max = 40) @Formatted(as = As.PHONE) String phone,
            @PlainText(max = 100) @Formatted(as = As.EMAIL) String email, @NotNull Instant contactedAt,
            @PlainText(max = 1000, lines = true) String serviceNeeds,
            @PlainText(max = 300, lines = true) String duplicateJustification) {

        public RegistrationForm toDomain() {
            Particulars particulars = new Particulars(CompanyName.clean(name), CompanyCode.clean(companyCode), category,
                    type, source, intended, Folding.fold(intermediary), referrerCustomerId,
                    Folding.fold(enterpriseNature),
                    Folding.fold(supervisingUnit),
                    new Address(address.districtCode.strip(), Folding.words(address.street)),
                    Phone.clean(phone), Email.clean(email), Folding.words(serviceNeeds));
            ContactPerson person = new ContactPerson(Folding.fold(contact.name), Folding.fold(contact.role),
                    Phone.clean(contact.phone), Email.clean(contact.email));
            return new RegistrationForm(particulars, person, contactedAt, Folding.words(duplicateJustification));
        }
    }

    public record DuplicateQuestion(@PlainText(max = 100) String name,
            @PlainText(max = 40) @Formatted(as = As.COMPANY_CODE) String companyCode,
            @Size(max = 10) List<@PlainText(max = 40) String> phones) {

        List<String> keptPhones() {
            return phones == null ? List.of() : phones.stream().map(Phone::clean).filter(p -> p != null).toList();
        }
    }

    public record WithReason(@PlainText(required = true, max = 300, lines = true) String reason) {}

    public record Verification(@PlainText(required = true, max = 300, lines = true, rule = "S4-11") String note,
            @Valid Form form) {

        RegistrationForm corrected() {
            return form == null ? null : form.toDomain();
        }
    }

    public record Resubmission(@NotNull @Valid Form form) {}

    public record Establishment(@NotNull Confirmation.Channel channel,
            @PlainText(required = true, max = 40, rule = "S4-11") String confirmedWith,
            @PlainText(max = 300, lines = true) String note) {

        Registrations.Confirmed confirmed() {
            return new Registrations.Confirmed(channel, Folding.fold(confirmedWith), Folding.words(note));
        }
    }

    /** A likely duplicate; no more than whose it is. */
    @Schema(name = "DuplicateCandidate")
    public record Candidate(Duplicate.Kind kind, UUID id, String number, String name, String departmentName,
            String ownerName, Instant registeredAt, Set<Duplicate.Match> matchedOn, boolean blocking, boolean sealed) {

        static Candidate of(Duplicate d) {
            return new Candidate(d.kind(), d.id(), d.number(), d.name(), d.departmentName(), d.ownerName(),
                    d.registeredAt(), d.matchedOn(), d.blocking(), d.sealed());
        }
    }

    @Schema(name = "DuplicateCandidates")
    public record Candidates(List<Candidate> candidates) {

        static Candidates of(List<Duplicate> found) {
            return new Candidates(found.stream().map(Candidate::of).toList());
        }
    }

    @Schema(name = "RegistrationContact")
    public record ContactView(String name, @Nullable String role, String phone, @Nullable String email) {

        static ContactView of(ContactPerson c, boolean personal) {
            return personal
                    ? new ContactView(c.name(), c.role(), c.phone(), c.email())
                    : new ContactView(c.name(), c.role(), Phone.masked(c.phone()), Email.masked(c.email()));
        }
    }

    @Schema(name = "Confirmation")
    public record ConfirmationView(Confirmation.Channel channel, String confirmedWith, @Nullable String note,
            Instant at,
            String byName) {

        static ConfirmationView of(Confirmation c) {
            return c == null
                    ? null
                    : new ConfirmationView(c.confirmationChannel(), c.confirmedWith(), c.confirmationNote(),
                            c.confirmedAt(), c.confirmedByName());
        }
    }

    @Schema(name = "Registration")
    public record View(UUID id, String number, RegistrationStatus status, String name, @Nullable String companyCode,
            Category category, CustomerType type, Source source, boolean intended, @Nullable String intermediary,
            @Nullable UUID referrerCustomerId, @Nullable String enterpriseNature, @Nullable String supervisingUnit,
            AddressView address,
            ContactView contact, @Nullable String phone, @Nullable String email, Instant contactedAt,
            @Nullable String serviceNeeds,
            @Nullable String duplicateJustification, UUID departmentId, String departmentName, UUID submittedById,
            String submittedByName, Instant submittedAt, boolean late, Instant auditDueAt, List<Candidate> duplicates,
            @Nullable ConfirmationView confirmation, @Nullable String lastReason, @Nullable UUID customerId,
            @Nullable String customerNumber, long version,
            List<String> allowedActions) implements DetailView {

        static View of(Viewed viewed, Actor actor) {
            Registration r = viewed.registration();
            Particulars p = r.form().particulars();
            boolean personal = viewed.personal();
            return new View(r.id(), r.number(), r.status(), p.name(), p.companyCode(), p.category(), p.type(),
                    p.source(),
                    p.intended(), p.intermediary(), p.referrerCustomerId(), p.enterpriseNature(), p.supervisingUnit(),
                    AddressView.of(p.address()), ContactView.of(r.form().contact(), personal),
                    personal ? p.phone() : Phone.masked(p.phone()), personal ? p.email() : Email.masked(p.email()),
                    r.form().contactedAt(), p.serviceNeeds(), r.form().duplicateJustification(),
                    r.submitter().departmentId(), r.submitter().departmentName(), r.submitter().ownerId(),
                    r.submitter().ownerName(), r.timeliness().submittedAt(), r.timeliness().late(),
                    r.timeliness().auditDueAt(), viewed.duplicates().stream().map(Candidate::of).toList(),
                    ConfirmationView.of(r.confirmation()), r.lastReason(), r.customerId(), r.customerNumber(),
                    r.version(),
                    actions(r, actor));
        }

        private static List<String> actions(Registration registration, Actor actor) {
            return Registrations.allowedActions(registration, actor)
                    .stream()
                    .map(Transitions::actionName)
                    .toList();
        }
    }
}
