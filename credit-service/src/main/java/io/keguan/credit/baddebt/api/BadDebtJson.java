package io.keguan.credit.baddebt.api;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.baddebt.domain.BadDebt;
import io.keguan.credit.baddebt.domain.CollectionMethod;
import io.keguan.credit.receivable.domain.DebtClass;
import io.keguan.kit.domain.PlainText;

/** The wire form of doubtful debts and collection methods. */
public final class BadDebtJson {

    private BadDebtJson() {}

    /** @param writeOff whether what is left is given up, and not only classified */
    @Schema(name = "BadDebtProposal")
    public record Proposal(@NotNull UUID receivableId, @NotNull DebtClass debtClass, boolean writeOff,
            @PlainText(required = true, max = 1000, lines = true, rule = "S1-59") String reason) {

        BadDebt.Proposal proposal() {
            return new BadDebt.Proposal(debtClass, writeOff, reason);
        }
    }

    @Schema(name = "BadDebtDecision")
    public record Decision(@PlainText(max = 300, lines = true) String reason) {}

    @Schema(name = "BadDebtRejection")
    public record Rejection(@PlainText(required = true, max = 300, lines = true, rule = "S1-59") String reason) {}

    @Schema(name = "CollectionMethodEntry")
    public record MethodEntry(@NotNull CollectionMethod.CollectionMeans method,
            @PlainText(max = 300, lines = true) String note) {}

    /** How money is collected from a customer; everything is null until finance has fixed it. */
    @Schema(name = "CollectionMethod")
    public record MethodView(UUID accountId, @Nullable CollectionMethod.CollectionMeans method, @Nullable String note,
            @Nullable String fixedByName, @Nullable LocalDate fixedOn, @Nullable LocalDate reviewOn) {

        static MethodView of(UUID accountId, CollectionMethod m) {
            return m == null
                    ? new MethodView(accountId, null, null, null, null, null)
                    : new MethodView(accountId, m.method(), m.note(), m.fixedByName(), m.fixedOn(), m.reviewOn());
        }
    }
}
