package io.keguan.credit.exposure.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.exposure.domain.AssetStatement;
import io.keguan.credit.exposure.domain.CompanyLine;
import io.keguan.credit.exposure.domain.LineState;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.security.Roles;

/** The wire form of the company line; amounts in fen of CNY. */
public final class CompanyLineJson {

    private CompanyLineJson() {}

    /** @param month a month that is over, such as 2026-10 @param assetsFen total assets at its end, in fen of CNY */
    @Schema(name = "AssetStatementEntry")
    public record Entry(@PlainText(required = true, max = 7, rule = "S1-58") String month,
            @NotNull @PositiveOrZero Long assetsFen, @PlainText(max = 300, lines = true) String note) {}

    @Schema(name = "AssetStatementCorrection")
    public record Correction(@NotNull @PositiveOrZero Long assetsFen,
            @PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "AssetStatement")
    public record Statement(UUID id, String month, long assetsFen, @Nullable String note, String statedByName,
            Instant statedAt, @Nullable Instant correctedAt, long version, List<String> allowedActions)
            implements
                DetailView {

        static Statement of(AssetStatement s, Actor actor) {
            return new Statement(s.id(), s.month(), s.assetsFen(), s.note(), s.statedByName(), s.statedAt(),
                    s.correctedAt(), s.version(), actor.has(Roles.FINANCE) ? List.of("correct") : List.of());
        }
    }

    /**
     * @param month the month of the assets, null while none were ever stated
     * @param lineFen what all customers may owe together; exactly that is allowed
     * @param usedFen released or owed now
     */
    @Schema(name = "CompanyLine")
    public record View(LineState state, @Nullable String month, @Nullable Long assetsFen,
            @Nullable Long lineFen,
            @Nullable Long warnFen, long usedFen, int policyVersion, List<String> allowedActions) {

        static View of(CompanyLine line, Actor actor) {
            return new View(line.state(), line.month(), line.assetsFen(), line.lineFen(), line.warnFen(),
                    line.usedFen(),
                    line.policyVersion(), actor.has(Roles.FINANCE) ? List.of("state-assets") : List.of());
        }
    }
}
