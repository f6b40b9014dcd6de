package io.keguan.customer.registration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.registration.domain.Duplicate;
import io.keguan.customer.registration.domain.Registration;
import io.keguan.customer.registration.domain.RegistrationForm;
import io.keguan.customer.registration.domain.RegistrationPolicy;
import io.keguan.customer.registration.persistence.DuplicateSearch;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.policy.Policies;

/** Keeps one customer from being registered twice (S2c-28). */
@ApplicationScoped
public class Duplicates {

    private static final String FIELD = "duplicateJustification";

    private final DuplicateSearch search;
    private final Policies policies;

    public Duplicates(DuplicateSearch search, Policies policies) {
        this.search = search;
        this.policies = policies;
    }

    public List<Duplicate> find(String name, String companyCode, List<String> phones) {
        return find(name, companyCode, phones, List.of());
    }

    /** What looks like a registration, besides itself and its own customer. */
    public List<Duplicate> of(Registration registration) {
        return of(registration.form(),
                Stream.of(registration.id(), registration.customerId()).filter(Objects::nonNull).toList());
    }

    /**
     * Refuses a form whose company code is taken, and one that looks like an earlier record without saying why it is not;
     * the number of the earlier record is named, because the earlier registration holds the customer.
     *
     * @param corrected the registration whose form is corrected, null for a new one
     */
    public void refuse(RegistrationForm form, Registration corrected) {
        String companyCode = form.particulars().companyCode();
        if (companyCode != null) {
            search.oneAtATime(companyCode);
        }
        List<Duplicate> found = of(form, corrected == null ? List.of() : List.of(corrected.id()));
        refuseBlocking(found);
        List<Duplicate> earlier = found.stream()
                .filter(d -> corrected == null || d.registeredAt().isBefore(corrected.timeliness().submittedAt()))
                .toList();
        if (!earlier.isEmpty() && form.duplicateJustification() == null) {
            throw Refused.of(Refused.Kind.INVALID, "registration.duplicate-unjustified")
                    .rule("S2c-28")
                    .because(earlier.stream().map(Duplicates::reason).toList());
        }
    }

    /** Refuses a company code another record holds; what else is found under it is no reason. */
    public void refuseTaken(String companyCode, List<UUID> except) {
        search.oneAtATime(companyCode);
        refuseBlocking(find(null, companyCode, List.of(), except));
    }

    private static void refuseBlocking(List<Duplicate> found) {
        found.stream().filter(Duplicate::blocking).findFirst().ifPresent(taken -> {
            throw taken(taken.number());
        });
    }

    static Refused taken(String number) {
        return Refused.conflict("registration.company-code-taken").rule("S2c-28").param("number", number);
    }

    private List<Duplicate> of(RegistrationForm form, List<UUID> except) {
        return find(form.particulars().name(), form.particulars().companyCode(), form.phones(), except);
    }

    private List<Duplicate> find(String name, String companyCode, List<String> phones, List<UUID> except) {
        return search.find(name, companyCode, phones, except,
                policies.current(RegistrationPolicy.class).value().similarNamePercent());
    }

    private static Reason reason(Duplicate known) {
        return new Reason(FIELD, "registration.duplicate-unjustified.candidate", "S2c-28",
                Map.of("number", known.number(), "name", known.name(), "department",
                        String.valueOf(known.departmentName()), "owner", known.ownerName()));
    }
}
