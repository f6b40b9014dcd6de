package io.keguan.credit.limit.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.account.domain.LimitBasis;
import io.keguan.credit.domain.Decision;
import io.keguan.credit.limit.LimitChanges;
import io.keguan.credit.limit.domain.LimitChange;
import io.keguan.credit.limit.domain.LimitKind;
import io.keguan.credit.limit.domain.LimitStatus;
import io.keguan.credit.limit.domain.Wish;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of changes of limits. */
public final class LimitJson {

    private static final long MOST = 100_000_000_000L;

    private LimitJson() {}

    /** @param limitFen in fen of CNY, null for no limit of its own (class A) @param endsOn the last day of a temporary one */
    @Schema(name = "LimitChangeProposal")
    public record Proposing(@NotNull UUID accountId, @NotNull LimitKind kind,
            @Nullable @Min(0) @Max(MOST) Long limitFen, @Nullable LocalDate endsOn,
            @PlainText(required = true, max = 300, lines = true, rule = "S3-24") String reason) {

        Wish wish() {
            return new Wish(kind, limitFen, kind == LimitKind.TEMPORARY ? endsOn : null);
        }
    }

    @Schema(name = "LimitChangeReason")
    public record WithReason(@PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "LimitChangeApproval")
    public record Approval(@PlainText(max = 300, lines = true) String reason) {}

    /** @param formerFen the permanent limit it starts from @param wantedFen null for no limit of its own */
    @Schema(name = "LimitChange")
    public record View(UUID id, String number, LimitStatus status, LimitKind kind, UUID accountId,
            String accountNumber, UUID customerId, String customerNumber, String customerName,
            @Nullable Long formerFen, LimitBasis formerBasis, @Nullable Long wantedFen, LimitBasis wantedBasis,
            @Nullable LocalDate endsOn, @Nullable UUID ratingId, String reason, int policyVersion,
            String proposedByName, Instant proposedAt, @Nullable String decidedByName, @Nullable Instant decidedAt,
            @Nullable String decisionReason, @Nullable Instant endedAt, long version, List<String> allowedActions)
            implements
                DetailView {

        static View of(LimitChanges.Viewed viewed) {
            LimitChange c = viewed.change();
            Decision d = c.decision();
            return new View(c.id(), c.number(), c.status(), c.kind(), c.accountId(), viewed.account().number(),
                    c.customerId(), viewed.account().holder().customerNumber(),
                    viewed.account().holder().customerName(), c.former().fen(), c.former().basis(), c.wanted().fen(),
                    c.wanted().basis(), c.endsOn(), c.ratingId(), c.reason(), c.policyVersion(),
                    c.proposal().proposedByName(), c.proposal().proposedAt(), d == null ? null : d.decidedByName(),
                    d == null ? null : d.decidedAt(), d == null ? null : d.decisionReason(), c.endedAt(), c.version(),
                    viewed.allowedActions());
        }
    }
}
