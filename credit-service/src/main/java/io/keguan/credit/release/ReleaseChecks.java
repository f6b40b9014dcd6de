package io.keguan.credit.release;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.keguan.credit.CreditObstacle;
import io.keguan.credit.CreditObstacle.Step;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.contract.domain.CreditContract;
import io.keguan.credit.exposure.Exposures.Room;
import io.keguan.credit.exposure.domain.CompanyLine;
import io.keguan.credit.exposure.domain.Exposure;
import io.keguan.credit.release.domain.CallBack;
import io.keguan.credit.release.domain.Check;
import io.keguan.credit.release.domain.Check.CheckKind;
import io.keguan.credit.release.domain.Finding;
import io.keguan.credit.release.domain.ReleaseLine;
import io.keguan.credit.release.domain.ReleasePolicy;
import io.keguan.credit.release.domain.Slip;
import io.keguan.credit.release.domain.Standing;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.time.BusinessZone;

/** 严格审核 (第22条): everything that is checked before goods leave on credit, all of it, each with its figures. */
@ApplicationScoped
public class ReleaseChecks {

    /**
     * What is to be released.
     *
     * @param releaseId null for a question about an order that is not here yet
     * @param applicantId who applied for it
     * @param addedFen what it adds to what is taken: the amount, or the difference to what the release has
     */
    record Order(UUID releaseId, CreditAccount account, CreditContract contract, Slip slip, List<ReleaseLine> lines,
            CallBack callBack, UUID applicantId, long addedFen) {

        long amountFen() {
            return lines.stream().mapToLong(ReleaseLine::amountFen).reduce(0, Math::addExact);
        }
    }

    private final LineChecks lines;
    private final Instance<CreditObstacle> obstacles;
    private final Policies policies;
    private final BusinessZone zone;
    private final Clock clock;

    public ReleaseChecks(LineChecks lines, @Any Instance<CreditObstacle> obstacles, Policies policies,
            BusinessZone zone, Clock clock) {
        this.lines = lines;
        this.obstacles = obstacles;
        this.policies = policies;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param room is asked for late: whoever locks it keeps everybody else waiting */
    Finding of(Order order, Supplier<Room> room) {
        Policy<ReleasePolicy> policy = policies.current(ReleasePolicy.class);
        LocalDate today = zone.dateOf(clock.instant());
        LineChecks.Priced priced = lines.prices(order, today);
        Room now = room.get();
        LineChecks.Priced counted = lines.quantities(order, priced.lines(), today);
        List<Check> checks = List.of(contract(order, today), names(order), formalities(order), priced.check(),
                counted.check(), proxy(order), room(order, now), obstacles(order), authority(order, policy.value()));
        return new Finding(checks, counted.lines(), standing(now, policy.version(), clock.instant()));
    }

    static Standing standing(Room room, int policyVersion, Instant at) {
        Exposure e = room.exposure();
        CompanyLine line = room.line();
        return new Standing(e.limitFen(), e.reservedFen(), e.owedFen(), e.excessFen(),
                e.blocks().stream().map(Enum::name).sorted().toList(), line.lineFen(), line.usedFen(), policyVersion,
                at);
    }

    private static Check contract(Order order, LocalDate today) {
        CreditContract contract = order.contract;
        return new Check(CheckKind.CONTRACT, contract.inForce(today)
                ? List.of()
                : List.of(new Reason("contract", "release.contract-not-in-force", CheckKind.CONTRACT.rule(),
                        Map.of("number", contract.number()))),
                Map.of("number", contract.number(), "status", contract.status().name()));
    }

    private static Check names(Order order) {
        List<Reason> reasons = new ArrayList<>();
        if (!order.contract.parties().customerName().equals(order.slip.customerName())) {
            reasons.add(Reason.of("customerName", "release.customer-name-differs", "S3-03"));
        }
        if (!order.contract.parties().settlementUnit().equals(order.slip.settlementUnit())) {
            reasons.add(Reason.of("settlementUnit", "release.settlement-unit-differs", "S3-03"));
        }
        return new Check(CheckKind.NAMES, reasons, Map.of());
    }

    private static Check formalities(Order order) {
        return new Check(CheckKind.FORMALITIES, order.slip.formalitiesComplete()
                ? List.of()
                : List.of(Reason.of("formalitiesComplete", "release.formalities-incomplete", "S3-03")), Map.of());
    }

    private static Check proxy(Order order) {
        if (order.slip.represented() == null) {
            return new Check(CheckKind.PROXY, List.of(), Map.of());
        }
        CallBack call = order.callBack;
        if (call == null) {
            return new Check(CheckKind.PROXY, List.of(Reason.of("represented", "release.call-back-missing", "S3-06")),
                    Map.of());
        }
        List<Reason> reasons = new ArrayList<>();
        if (call.result() != CallBack.CallBackResult.CONFIRMED) {
            reasons.add(Reason.of("represented", "release.call-back-not-confirmed", "S3-06"));
        }
        if (call.byId().equals(order.applicantId)) {
            reasons.add(Reason.of("represented", "release.caller-is-applicant", "S3-06"));
        }
        return new Check(CheckKind.PROXY, reasons, Map.of("calledBy", call.byName(), "result", call.result().name()));
    }

    private static Check room(Order order, Room room) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("amountFen", order.addedFen);
        figures.put("usedFen", room.exposure().usedFen());
        if (room.exposure().mergedFen() > 0) {
            figures.put("mergedFen", room.exposure().mergedFen());
        }
        if (room.exposure().limitFen() != null) {
            figures.put("limitFen", room.exposure().limitFen());
        }
        if (room.line().lineFen() != null) {
            figures.put("lineFen", room.line().lineFen());
            figures.put("lineUsedFen", room.line().usedFen());
        }
        return new Check(CheckKind.ROOM, room.obstacles(order.addedFen), figures);
    }

    private Check obstacles(Order order) {
        List<Reason> reasons = new ArrayList<>();
        obstacles.forEach(o -> reasons.addAll(o.obstacles(order.account, Step.RELEASE, order.amountFen())));
        return new Check(CheckKind.OBSTACLES, reasons, Map.of());
    }

    private static Check authority(Order order, ReleasePolicy policy) {
        long amount = order.amountFen();
        Map<String, Object> figures = Map.of("amountFen", amount, "authorityFen", policy.officerMaxFen());
        return new Check(CheckKind.AUTHORITY, amount <= policy.officerMaxFen()
                ? List.of()
                : List.of(new Reason("amountFen", "release.above-officer-authority", "S3-02", figures)), figures);
    }
}
