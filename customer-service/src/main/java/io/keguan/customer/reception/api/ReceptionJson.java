package io.keguan.customer.reception.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.domain.CompanyName;
import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.archive.domain.Formatted;
import io.keguan.customer.archive.domain.Formatted.As;
import io.keguan.customer.archive.domain.Phone;
import io.keguan.customer.reception.Receptions;
import io.keguan.customer.reception.Receptions.Viewed;
import io.keguan.customer.reception.domain.Correction;
import io.keguan.customer.reception.domain.Introduction;
import io.keguan.customer.reception.domain.Known;
import io.keguan.customer.reception.domain.Reception;
import io.keguan.customer.reception.domain.ReceptionGround;
import io.keguan.customer.reception.domain.ReceptionOutcome;
import io.keguan.customer.reception.domain.ReceptionStatus;
import io.keguan.customer.reception.domain.Visitor;
import io.keguan.customer.registration.api.RegistrationJson;
import io.keguan.customer.registration.domain.Duplicate;
import io.keguan.customer.staff.persistence.StaffDirectory;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of receptions. */
public final class ReceptionJson {

    private ReceptionJson() {}

    /** What the clerk at the desk asks and notes. */
    @Schema(name = "ReceptionForm")
    public record Form(@PlainText(required = true, max = 40, rule = "S2c-27") String visitorName,
            @PlainText(required = true, max = 40, rule = "S2c-27") @Formatted(as = As.PHONE, rule = "S2c-27") String visitorPhone,
            @PlainText(max = 100) String company, @PlainText(max = 300, lines = true) String matter,
            @NotNull Boolean contactedBefore, @PlainText(max = 40) String namedAs, UUID namedId,
            @NotNull Boolean referred, @PlainText(max = 60) String referrer, UUID referrerCustomerId,
            UUID designatedId) {

        Visitor visitor() {
            return new Visitor(Folding.fold(visitorName), Phone.clean(visitorPhone),
                    company == null || company.isBlank() ? null : CompanyName.clean(company), Folding.words(matter));
        }

        /** What was named without being asked for is not kept. */
        Introduction said() {
            return new Introduction(contactedBefore, contactedBefore ? Folding.fold(namedAs) : null,
                    contactedBefore ? namedId : null, referred, Folding.fold(referrer), referrerCustomerId,
                    designatedId);
        }
    }

    @Schema(name = "ReceptionRegistration")
    public record Registering(@NotNull @Valid RegistrationJson.Form form) {}

    /** Exactly one of the two. */
    @Schema(name = "ReceptionConnection")
    public record Connecting(UUID customerId, UUID registrationId) {}

    @Schema(name = "ReceptionCorrection")
    public record Correcting(@NotNull UUID ownerId,
            @PlainText(required = true, max = 300, lines = true, rule = "S2c-28") String reason) {}

    @Schema(name = "ReceptionGroundGiven")
    public record GroundView(ReceptionGround ground, String rule) {}

    @Schema(name = "ReceptionKnown")
    public record KnownView(Duplicate.Kind kind, UUID id, String number) {

        static KnownView of(Known known) {
            return known == null || known.knownId() == null
                    ? null
                    : new KnownView(known.knownKind(), known.knownId(), known.knownNumber());
        }
    }

    @Schema(name = "ReceptionCorrected")
    public record CorrectionView(String byName, String reason, String fromName) {

        static CorrectionView of(Correction c) {
            return c.corrections() == 0
                    ? null
                    : new CorrectionView(c.correctedByName(), c.correctionReason(), c.correctedFromName());
        }
    }

    @Schema(name = "StaffNames")
    public record Names(List<StaffName> items) {

        static Names of(List<StaffDirectory.Member> found) {
            return new Names(found.stream().map(m -> new StaffName(m.id(), m.name(), m.departmentId(),
                    m.departmentName(), m.enabled())).toList());
        }
    }

    /** @param enabled false of those who have left: visitors remember them */
    @Schema(name = "StaffName")
    public record StaffName(UUID id, String name, UUID departmentId, String departmentName, boolean enabled) {}

    @Schema(name = "Reception")
    public record View(UUID id, String number, ReceptionStatus status, UUID receivedById, String receivedByName,
            String deskName, Instant receivedAt, String visitorName, String visitorPhone, @Nullable String company,
            @Nullable String matter, boolean contactedBefore, @Nullable String namedAs, @Nullable String namedName,
            boolean referred, @Nullable String referrer, @Nullable UUID referrerCustomerId,
            @Nullable String designatedName, ReceptionOutcome outcome, UUID ownerId, String ownerName, UUID hostId,
            String hostName, UUID departmentId, String departmentName, List<GroundView> grounds,
            @Nullable KnownView known, Instant dueAt, @Nullable Instant acceptedAt, @Nullable CorrectionView correction,
            @Nullable UUID registrationId, @Nullable String registrationNumber, @Nullable UUID customerId,
            @Nullable String customerNumber, int policyVersion, long version,
            List<String> allowedActions) implements DetailView {

        static View of(Viewed viewed, Actor actor) {
            Reception r = viewed.reception();
            var said = r.said();
            var decided = r.assignment();
            String phone = r.visitor().visitorPhone();
            return new View(r.id(), r.number(), r.status(), r.clerk().ownerId(), r.clerk().ownerName(),
                    r.clerk().departmentName(), r.receivedAt(), r.visitor().visitorName(),
                    viewed.personal() || phone.isEmpty() ? phone : Phone.masked(phone), r.visitor().company(),
                    r.visitor().matter(), said.contactedBefore(), said.namedAs(), viewed.namedName(), said.referred(),
                    said.referrer(), said.referrerCustomerId(), viewed.designatedName(), decided.outcome(),
                    decided.owner().ownerId(), decided.owner().ownerName(), decided.hostId(), decided.hostName(),
                    decided.owner().departmentId(), decided.owner().departmentName(),
                    decided.grounds().stream().map(g -> new GroundView(g, g.rule())).toList(),
                    KnownView.of(decided.known()), r.dueAt(), r.acceptedAt(), CorrectionView.of(r.correction()),
                    r.registrationId(), r.registrationNumber(), r.customerId(), r.customerNumber(), r.policyVersion(),
                    r.version(), Receptions.allowedActions(r, actor));
        }
    }
}
