package io.keguan.credit.release.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.contract.api.CreditContractJson.HandView;
import io.keguan.credit.price.domain.Deal;
import io.keguan.credit.release.Releases;
import io.keguan.credit.release.domain.Amendment;
import io.keguan.credit.release.domain.CallBack;
import io.keguan.credit.release.domain.Check;
import io.keguan.credit.release.domain.Dispatch;
import io.keguan.credit.release.domain.Finding;
import io.keguan.credit.release.domain.Release;
import io.keguan.credit.release.domain.ReleaseLine;
import io.keguan.credit.release.domain.ReleaseStatus;
import io.keguan.credit.release.domain.Slip;
import io.keguan.credit.release.domain.Standing;
import io.keguan.credit.release.domain.Waiver;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.problem.Problem;
import io.keguan.kit.problem.Problems;

/** The wire form of 赊销发货提单; amounts in fen of CNY. */
public final class ReleaseJson {

    private ReleaseJson() {}

    @Schema(name = "ReleaseLineEntry")
    public record LineEntry(@PlainText(required = true, max = 60, rule = "S3-04") String productCode,
            @PlainText(required = true, max = 100, rule = "S3-04") String productName,
            @PlainText(required = true, max = 6, rule = "S3-04") String regionCode,
            @PlainText(required = true, max = 40, rule = "S3-04") String packing,
            @PlainText(required = true, max = 40, rule = "S3-04") String transport,
            @NotNull @Positive @Digits(integer = 9, fraction = 3) BigDecimal quantity,
            @NotNull @Positive @Max(100_000_000_000L) Long unitPriceFen) {

        ReleaseLine line() {
            return ReleaseLine.of(new Deal(regionCode.strip(), productCode.strip().toUpperCase(Locale.ROOT),
                    packing.strip(), transport.strip(), unitPriceFen, 0, null), productName.strip(), quantity);
        }
    }

    /**
     * @param contract number or id
     * @param represented whom a proxy signed for; without one the signatory signs for himself
     */
    @Schema(name = "ReleaseApplication")
    public record Application(@PlainText(required = true, max = 60, rule = "S1-55") String contract,
            @PlainText(required = true, max = 100, rule = "S3-03") String customerName,
            @PlainText(required = true, max = 100, rule = "S3-03") String settlementUnit,
            @NotNull Boolean formalitiesComplete, @PlainText(required = true, max = 60) String signatory,
            @PlainText(max = 60) String represented, @PlainText(max = 300, lines = true) String remark,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid LineEntry> lines) {

        Releases.Application application() {
            return new Releases.Application(contract.strip(),
                    new Slip(customerName.strip(), settlementUnit.strip(), formalitiesComplete, signatory.strip(),
                            words(represented), words(remark)),
                    lines.stream().map(LineEntry::line).toList());
        }

        private static String words(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** @param note what was said */
    @Schema(name = "ReleaseCallBack")
    public record Call(@NotNull CallBack.CallBackResult result, @PlainText(max = 300, lines = true) String note) {}

    @Schema(name = "ReleaseReason")
    public record WithReason(@PlainText(required = true, max = 300, lines = true) String reason) {}

    /** @param quantities of the lines in their order */
    @Schema(name = "ReleaseAmendmentEntry")
    public record AmendmentEntry(
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Positive @Digits(integer = 9, fraction = 3) BigDecimal> quantities,
            @PlainText(required = true, max = 300, lines = true) String reason) {}

    /** @param conditions in words @param days for which it holds */
    @Schema(name = "ReleaseExceptionGrant")
    public record Grant(@PlainText(required = true, max = 300, lines = true, rule = "S3-15") String reason,
            @PlainText(required = true, max = 300, lines = true, rule = "S3-15") String conditions,
            @NotNull @Min(1) @Max(365) Integer days) {}

    /** @param figures what was compared, as it was then */
    @Schema(name = "ReleaseCheck")
    public record CheckView(Check.CheckKind kind, String rule, boolean passed, List<Problem.Error> reasons,
            Map<String, Object> figures) {

        static CheckView of(Check check, Problems problems) {
            return new CheckView(check.kind(), check.kind().rule(), check.holds(),
                    check.reasons().stream().map(r -> problems.error(r, Problems.locale())).toList(),
                    check.figures());
        }
    }

    @Schema(name = "ReleaseStanding")
    public record StandingView(@Nullable Long limitFen, long reservedFen, long owedFen, long excessFen,
            List<String> blocks, @Nullable Long lineFen, long lineUsedFen, int policyVersion, Instant at) {

        static StandingView of(Standing s) {
            return s == null
                    ? null
                    : new StandingView(s.limitFen(), s.reservedFen(), s.owedFen(), s.excessFen(), s.blocks(),
                            s.lineFen(), s.lineUsedFen(), s.policyVersion(), s.at());
        }
    }

    /** May it ship, and everything that speaks against it. @param verdict what issuing it would come to now */
    @Schema(name = "ReleaseAnswer")
    public record Answer(boolean permitted, Finding.Verdict verdict, long amountFen, List<CheckView> checks,
            StandingView standing) {

        static Answer of(Releases.Answer answer, Problems problems) {
            Finding f = answer.finding();
            return new Answer(answer.verdict() == Finding.Verdict.ISSUE, answer.verdict(),
                    f.lines().stream().mapToLong(ReleaseLine::amountFen).sum(),
                    f.checks().stream().map(c -> CheckView.of(c, problems)).toList(), StandingView.of(f.standing()));
        }
    }

    @Schema(name = "ReleaseLine")
    public record LineView(String productCode, String productName, String regionCode, String packing,
            String transport, BigDecimal quantity, long unitPriceFen, long amountFen, @Nullable Long listPriceFen,
            @Nullable String approvalNumber, @Nullable BigDecimal shippedQuantity) {

        static LineView of(ReleaseLine l) {
            return new LineView(l.productCode(), l.productName(), l.regionCode(), l.packing(), l.transport(),
                    l.quantity(), l.unitPriceFen(), l.amountFen(), l.listPriceFen(), l.approvalNumber(),
                    l.shippedQuantity());
        }
    }

    @Schema(name = "ReleaseCall")
    public record CallView(CallBack.CallBackResult result, @Nullable String note, String byName, Instant at) {}

    @Schema(name = "ReleaseAmendment")
    public record AmendmentView(long fromFen, long toFen, String reason, String byName, Instant at,
            StandingView standing) {

        static AmendmentView of(Amendment a) {
            return new AmendmentView(a.fromFen(), a.toFen(), a.reason(), a.byName(), a.at(),
                    StandingView.of(a.standing()));
        }
    }

    @Schema(name = "ReleaseWaiver")
    public record WaiverView(String reason, String conditions, Instant until, String byName, Instant at,
            int policyVersion) {}

    @Schema(name = "ReleaseDispatch")
    public record DispatchView(String sourceKey, LocalDate shippedOn, long shippedFen, String byName, Instant at) {}

    @Schema(name = "Release")
    public record View(UUID id, String number, ReleaseStatus status, UUID accountId, UUID customerId,
            String customerNumber, String customerName, String settlementUnit, UUID contractId, String contractNumber,
            String salespersonName, boolean formalitiesComplete, String signatory, @Nullable String represented,
            @Nullable String remark, List<LineView> lines, long amountFen, @Nullable CallView call,
            List<CheckView> checks, @Nullable StandingView standing, List<AmendmentView> amendments, HandView applied,
            @Nullable HandView decided, @Nullable Instant issuedAt, @Nullable Instant expiresAt,
            @Nullable WaiverView waiver, @Nullable DispatchView dispatch, @Nullable Instant closedAt,
            @Nullable String closedReason, String currency, long version, List<String> allowedActions)
            implements
                DetailView {

        static View of(Release r, List<String> allowed, Problems problems) {
            Slip s = r.slip();
            Release.History h = r.history();
            return new View(r.id(), r.number(), r.status(), r.accountId(), r.customerId(), r.customerNumber(),
                    s.customerName(), s.settlementUnit(), r.contract().contractId(), r.contract().contractNumber(),
                    r.contract().salespersonName(), s.formalitiesComplete(), s.signatory(), s.represented(),
                    s.remark(), r.lines().stream().map(LineView::of).toList(), r.amountFen(), call(h.callBack()),
                    h.checks().stream().map(c -> CheckView.of(c, problems)).toList(), StandingView.of(h.standing()),
                    h.amendments().stream().map(AmendmentView::of).toList(), HandView.of(h.applied()),
                    HandView.of(h.decided()), h.issuedAt(), h.expiresAt(), waiver(h.waiver()), dispatch(h.dispatch()),
                    h.closedAt(), h.closedReason(), "CNY", r.version(), allowed);
        }

        private static CallView call(CallBack c) {
            return c == null ? null : new CallView(c.result(), c.note(), c.byName(), c.at());
        }

        private static WaiverView waiver(Waiver w) {
            return w == null
                    ? null
                    : new WaiverView(w.reason(), w.conditions(), w.until(), w.byName(), w.at(), w.policyVersion());
        }

        private static DispatchView dispatch(Dispatch d) {
            return d == null
                    ? null
                    : new DispatchView(d.sourceKey(), d.shippedOn(), d.shippedFen(), d.byName(), d.at());
        }
    }

    /**
     * @param release number or id
     * @param sourceKey what the caller calls the shipment: the same key is the same shipment
     * @param quantities of the lines in their order; without them everything went out
     */
    @Schema(name = "ShipmentEntry")
    public record Shipment(@PlainText(required = true, max = 60, rule = "S3-02") String release,
            @PlainText(required = true, max = 100) String sourceKey, @NotNull LocalDate shippedOn,
            @Size(min = 1, max = 100) List<@NotNull @PositiveOrZero @Digits(integer = 9, fraction = 3) BigDecimal> quantities) {}
}
