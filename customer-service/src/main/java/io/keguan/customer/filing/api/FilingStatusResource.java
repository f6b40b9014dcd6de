package io.keguan.customer.filing.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.customer.filing.FilingStatuses;
import io.keguan.customer.filing.api.FilingJson.AnswerView;
import io.keguan.customer.filing.api.FilingJson.Answers;
import io.keguan.kit.problem.ProblemTexts;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** The same question about many customers at once: a finance system asks for a whole batch of claims (S2a-20). */
@Path("/api/v1/filing-status")
@Authenticated
@Tag(name = "filing-status")
public class FilingStatusResource {

    private final FilingStatuses statuses;
    private final ProblemTexts texts;
    private final CurrentStaff staff;

    public FilingStatusResource(FilingStatuses statuses, ProblemTexts texts, CurrentStaff staff) {
        this.statuses = statuses;
        this.texts = texts;
        this.staff = staff;
    }

    @POST
    public Answers statuses(@NotNull @Valid FilingJson.Question question) {
        return new Answers(statuses.of(question.customers(), staff.actor())
                .stream()
                .map(answer -> AnswerView.of(answer, texts))
                .toList());
    }
}
