package io.keguan.credit.account.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.Nullable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.account.CreditAccounts;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.account.domain.CreditAccountStatus;
import io.keguan.credit.account.domain.CustomerFile;
import io.keguan.credit.account.domain.LimitBasis;
import io.keguan.credit.exposure.domain.CreditBlock;
import io.keguan.credit.exposure.domain.Exposure;
import io.keguan.credit.rating.domain.Grade;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of credit accounts. */
public final class CreditAccountJson {

    private CreditAccountJson() {}

    public record CreditReason(@PlainText(required = true, max = 300, lines = true) String reason) {}

    /** @param at the past moment, null for now */
    @Schema(name = "CreditExposure")
    public record Standing(@Nullable Instant at, @Nullable Long limitFen, long reservedFen, long owedFen, long usedFen,
            long excessFen, String currency) {

        static Standing of(Exposure e, Instant at) {
            return new Standing(at, e.limitFen(), e.reservedFen(), e.owedFen(), e.usedFen(), e.excessFen(), "CNY");
        }
    }

    /** The account of another file of the same customer. */
    public record OtherAccount(UUID id, String number, String customerNumber) {

        static OtherAccount of(CreditAccount account) {
            return account == null
                    ? null
                    : new OtherAccount(account.id(), account.number(), account.holder().customerNumber());
        }
    }

    @Schema(name = "CreditAccount")
    public record View(UUID id, String number, UUID customerId, String customerNumber, String customerName,
            CreditAccountStatus status,
            @Schema(description = "null until the customer's credit has been graded, and always for API clients") @Nullable Grade grade,
            @Schema(description = "in fen of CNY; null when the customer has no limit of its own") @Nullable Long limitFen,
            LimitBasis limitBasis, @Schema(description = "released, not shipped; in fen of CNY") long reservedFen,
            @Schema(description = "shipped, not paid; in fen of CNY") long owedFen,
            @Schema(description = "reserved and owed, in fen of CNY") long usedFen,
            @Schema(description = "how far that is beyond a limit that was lowered; in fen of CNY") long excessFen,
            @Schema(description = "in fen of CNY; 0 while anything blocks, null without a limit of its own") @Nullable Long availableFen,
            @Schema(description = "why nothing more is sold on credit") List<CreditBlock> blocks, String currency,
            Instant openedAt,
            @Schema(description = "Version of the credit policy it was decided under; 0 is the regulation's own") int policyVersion,
            @Nullable String frozenReason, CustomerFile customerFile,
            @Schema(description = "taken on the accounts of merged customers; counts here as well, in fen of CNY") long mergedFen,
            @Nullable OtherAccount mergedInto, List<OtherAccount> absorbed,
            @Schema(description = "number of the request by whose permission the reader reads, and does nothing else; null for who sees the account anyway") @Nullable String fileRequest,
            long version, List<String> allowedActions)
            implements
                DetailView {

        static View of(CreditAccounts.Viewed viewed, Grade grade, String fileRequest, Actor actor) {
            CreditAccount a = viewed.account();
            Exposure e = viewed.exposure();
            return new View(a.id(), a.number(), a.holder().customerId(), a.holder().customerNumber(),
                    a.holder().customerName(), a.status(), grade, a.limit().fen(), a.limit().basis(), e.reservedFen(),
                    e.owedFen(), e.usedFen(), e.excessFen(), e.availableFen(), e.blocks().stream().sorted().toList(),
                    "CNY", a.openedAt(), a.policyVersion(), a.frozenReason(), a.customerFile(),
                    e.mergedFen(), OtherAccount.of(viewed.mergedInto()),
                    viewed.absorbed().stream().map(OtherAccount::of).toList(), fileRequest, a.version(),
                    CreditAccounts.allowedActions(a, actor)
                            .stream()
                            .map(action -> action.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
    }
}
