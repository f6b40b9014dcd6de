package io.keguan.credit.release;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.ShipmentFollower;
import io.keguan.credit.contract.domain.CreditTerms;
import io.keguan.credit.contract.persistence.CreditContractRepository;
import io.keguan.credit.exposure.Exposures;
import io.keguan.credit.release.domain.ContractRef;
import io.keguan.credit.release.domain.Release;
import io.keguan.credit.release.domain.ReleaseAction;
import io.keguan.credit.release.domain.ReleaseEvent;
import io.keguan.credit.release.domain.ReleaseLine;
import io.keguan.credit.release.domain.ReleaseStatus;
import io.keguan.credit.release.persistence.RecheckQueue;
import io.keguan.credit.release.persistence.ReleaseRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.time.BusinessZone;

/** 发货: what was released has gone out, told once by the key of whoever tells it, and is owed from now on. */
@UseCases
public class Shipments {

    /** What has become of what was told. */
    @Schema(name = "ShipmentResult")
    public enum Booking {
        /** It is written down now. */
        RECORDED,
        /** It stood there already, exactly so. */
        UNCHANGED
    }

    /**
     * What was told.
     *
     * @param release number or id
     * @param quantities of the lines in their order, null when everything went out
     */
    public record Told(String release, String sourceKey, LocalDate shippedOn, List<BigDecimal> quantities) {}

    public record Outcome(Booking result, Release release) {}

    private final ReleaseRepository releases;
    private final ReleaseAccess access;
    private final ReleaseDesk desk;
    private final CreditContractRepository contracts;
    private final Exposures exposures;
    private final Instance<ShipmentFollower> followers;
    private final RecheckQueue queue;
    private final ReleaseWork work;
    private final BusinessZone zone;
    private final Clock clock;

    public Shipments(ReleaseRepository releases, ReleaseAccess access, ReleaseDesk desk,
            CreditContractRepository contracts, Exposures exposures, @Any Instance<ShipmentFollower> followers,
            RecheckQueue queue, ReleaseWork work, BusinessZone zone, Clock clock) {
        this.releases = releases;
        this.access = access;
        this.desk = desk;
        this.contracts = contracts;
        this.exposures = exposures;
        this.followers = followers;
        this.queue = queue;
        this.work = work;
        this.zone = zone;
        this.clock = clock;
    }

    public void requireShipper(Actor by) {
        access.requireShipper(by);
    }

    public Outcome record(Told told, Actor by) {
        access.requireShipper(by);
        if (told.shippedOn.isAfter(zone.dateOf(clock.instant()))) {
            throw Refused.invalid("shippedOn", "validation.past-or-present", "S3-02");
        }
        Optional<Release> known = releases.bySource(told.sourceKey);
        if (known.isPresent()) {
            return unchanged(known.get(), told, by);
        }
        // Not looked at before it is locked: of two who tell the same at once the later one sees what the first has written.
        Refused unknown = Refused.invalid("release", "shipment.release-unknown", "S3-02");
        UUID id = releases.named(told.release).orElseThrow(() -> unknown);
        work.stopClock(id);
        Release release = releases.lockedIfThere(id).filter(r -> access.acts(r.accountId(), by))
                .orElseThrow(() -> unknown);
        return release.history().dispatch() == null
                ? new Outcome(Booking.RECORDED, ship(release, told, by))
                : unchanged(release, told, by);
    }

    private Release ship(Release release, Told told, Actor by) {
        ReleaseStatus.LIFECYCLE.next(release.status(), ReleaseAction.SHIP);
        List<ReleaseLine> out = out(release.lines(), told.quantities);
        long released = release.amountFen();
        CreditTerms terms = contracts.get(release.contract().contractId()).terms();
        Map<String, Object> before = release.facts();
        Instant now = clock.instant();
        ReleaseEvent.Shipped event = release.ship(out, told.sourceKey, told.shippedOn, terms.dueOn(told.shippedOn), by,
                now);
        String key = ReleaseDesk.key(release, "shipped");
        exposures.ship(release.accountId(), released, event.amountFen(), key);
        if (event.freedFen() > 0) {
            queue.ask(release.accountId());
        }
        work.next(release);
        desk.note(release, by, event, before, ReleaseDesk.RULE, null);
        ContractRef contract = release.contract();
        ShipmentFollower.Shipment shipment = new ShipmentFollower.Shipment(key, release.accountId(),
                release.customerId(), release.id(), release.number(), contract.contractId(),
                contract.contractNumber(), event.amountFen(), told.shippedOn, event.dueOn(),
                terms.discountUntil(told.shippedOn), terms.discountFen(event.amountFen()), contract.salespersonId(),
                contract.salespersonName());
        followers.forEach(f -> f.shipped(shipment, by));
        return release;
    }

    private Outcome unchanged(Release known, Told told, Actor by) {
        if (!access.sees(known.accountId(), by)) {
            throw Refused.notFound();
        }
        boolean same = told.sourceKey.equals(known.history().dispatch().sourceKey())
                && (told.release.strip().equalsIgnoreCase(known.number())
                        || told.release.strip().equalsIgnoreCase(known.id().toString()))
                && told.shippedOn.equals(known.history().dispatch().shippedOn())
                && out(known.lines(), told.quantities).equals(known.lines());
        if (!same) {
            throw Refused.conflict(told.sourceKey.equals(known.history().dispatch().sourceKey())
                    ? "shipment.source-key-taken"
                    : "shipment.already-shipped").rule("S3-02").param("number", known.number());
        }
        return new Outcome(Booking.UNCHANGED, known);
    }

    /** The lines with what went out: never more than was released, and something of it. */
    private static List<ReleaseLine> out(List<ReleaseLine> lines, List<BigDecimal> quantities) {
        if (quantities != null && quantities.size() != lines.size()) {
            throw Refused.invalid("quantities", "release.lines-differ", "S3-05");
        }
        List<Reason> reasons = new ArrayList<>();
        List<ReleaseLine> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ReleaseLine line = lines.get(i);
            BigDecimal quantity = quantities == null ? line.quantity() : quantities.get(i);
            if (quantity.compareTo(line.quantity()) > 0) {
                reasons.add(Reason.of("quantities[" + i + "]", "shipment.more-than-released", "S3-05"));
            }
            out.add(line.shipped(quantity));
        }
        if (out.stream().allMatch(l -> l.shippedQuantity().signum() == 0)) {
            reasons.add(Reason.of("quantities", "shipment.nothing", "S3-02"));
        }
        if (!reasons.isEmpty()) {
            throw Refused.invalid(reasons).rule(reasons.getFirst().rule());
        }
        return out;
    }
}
