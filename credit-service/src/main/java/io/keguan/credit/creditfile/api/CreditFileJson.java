package io.keguan.credit.creditfile.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.account.domain.Holder;
import io.keguan.credit.creditfile.FileKeepers;
import io.keguan.credit.creditfile.FileRequests;
import io.keguan.credit.creditfile.FileRequests.Viewed;
import io.keguan.credit.creditfile.domain.CreditFileRequest;
import io.keguan.credit.creditfile.domain.FileRequestStatus;
import io.keguan.credit.domain.Decision;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of credit files: who keeps them, who asks to read one. */
public final class CreditFileJson {

    private CreditFileJson() {}

    @Schema(name = "CreditFileRequestForm")
    public record Form(
            @Schema(description = "number of the customer or of the account") @PlainText(required = true, max = 40, rule = "S3-17") String customer,
            @PlainText(required = true, max = 200, lines = true, rule = "S3-17") String purpose,
            @Schema(description = "from the decision on; without one as long as the policy says") @Min(1) Integer days) {

        FileRequests.Ask toAsk() {
            return new FileRequests.Ask(customer.strip(), purpose.strip(), days);
        }
    }

    @Schema(name = "CreditFileReason")
    public record WithReason(@PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "CreditFileKeeperForm")
    public record Designation(@NotNull UUID staffId, @PlainText(required = true, max = 60) String staffName,
            @PlainText(required = true, max = 300, lines = true, rule = "S3-16") String reason,
            @Schema(description = "the designation that ends by it, as the caller has seen it; none for the first one") UUID replaces) {

        FileKeepers.Designation toDesignation() {
            return new FileKeepers.Designation(staffId, staffName.strip(), reason.strip(), replaces);
        }
    }

    @Schema(name = "CreditFileStep")
    public record StepView(@Nullable String byName, Instant at, @Nullable String reason) {}

    @Schema(name = "CreditFileRequest")
    public record View(UUID id, String number, FileRequestStatus status, String askedFor, UUID accountId,
            String accountNumber,
            @Schema(description = "whether the reader reads the account now") boolean readable,
            @Schema(description = "null for who does not read the account") @Nullable UUID customerId,
            @Schema(description = "null for who does not read the account") @Nullable String customerNumber,
            @Schema(description = "null for who does not read the account") @Nullable String customerName,
            UUID applicantId, String applicantName, @Nullable String applicantDepartmentName, String purpose, int days,
            Instant requestedAt, int policyVersion, @Nullable Instant openUntil, @Nullable StepView decision,
            @Nullable StepView ending, long version, List<String> allowedActions) implements DetailView {

        static View of(Viewed viewed) {
            CreditFileRequest r = viewed.request();
            Holder holder = viewed.account().holder();
            boolean reads = viewed.reads();
            return new View(r.id(), r.number(), r.status(), r.question().askedFor(), r.accountId(),
                    viewed.account().number(), reads, reads ? holder.customerId() : null,
                    reads ? holder.customerNumber() : null, reads ? holder.customerName() : null, r.applicantId(),
                    r.applicant().applicantName(), r.applicant().applicantDepartmentName(), r.question().purpose(),
                    r.question().days(), r.question().requestedAt(), r.question().policyVersion(), r.openUntil(),
                    decision(r.decision()), ending(r.ending()), r.version(), viewed.allowedActions());
        }

        private static StepView decision(Decision d) {
            return d == null ? null : new StepView(d.decidedByName(), d.decidedAt(), d.decisionReason());
        }

        private static StepView ending(CreditFileRequest.Ending e) {
            return e == null ? null : new StepView(e.endedByName(), e.endedAt(), e.endReason());
        }
    }
}
