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
import io.keguan.credit.account.domain.LimitBasis;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of credit accounts. */
public final class CreditAccountJson {

    private CreditAccountJson() {}

    /** Partner grade, for the eyes of the staff only. */
    public enum Grade {
        A, B, C
    }

    public record CreditReason(@PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "CreditAccount")
    public record View(UUID id, String number, UUID customerId, String customerNumber, String customerName,
            CreditAccountStatus status,
            @Schema(description = "null until the customer's credit has been graded") @Nullable Grade grade,
            @Schema(description = "in fen of CNY") long limitFen, LimitBasis limitBasis,
            @Schema(description = "in fen of CNY") long usedFen,
            @Schema(description = "in fen of CNY; 0 while the account is frozen") long availableFen, String currency,
            Instant openedAt,
            @Schema(description = "Version of the credit policy it was decided under; 0 is the regulation's own") int policyVersion,
            @Nullable String frozenReason, long version, List<String> allowedActions)
            implements
                DetailView {

        static View of(CreditAccount a, Actor actor) {
            return new View(a.id(), a.number(), a.holder().customerId(), a.holder().customerNumber(),
                    a.holder().customerName(), a.status(), null, a.limit().fen(), a.limit().basis(), a.usedFen(),
                    a.availableFen(), "CNY", a.openedAt(), a.policyVersion(), a.frozenReason(), a.version(),
                    CreditAccounts.allowedActions(a, actor)
                            .stream()
                            .map(action -> action.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
    }
}
