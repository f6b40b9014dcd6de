package io.keguan.customer.filing.api;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.customer.filing.FilingStatuses;
import io.keguan.customer.filing.api.FilingJson.AnswerView;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.problem.ProblemTexts;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** Whether costs for a customer may be reimbursed (S2a-20); an unknown customer is an answer too, and not a 404. */
@Path("/api/v1/customers/{customer}/filing-status")
@Authenticated
@Tag(name = "filing-status")
public class CustomerFilingStatusResource {

    private final FilingStatuses statuses;
    private final ProblemTexts texts;
    private final CurrentStaff staff;

    public CustomerFilingStatusResource(FilingStatuses statuses, ProblemTexts texts, CurrentStaff staff) {
        this.statuses = statuses;
        this.texts = texts;
        this.staff = staff;
    }

    /** @param customer id, number or company code */
    @GET
    public AnswerView status(@PathParam("customer") @PlainText(required = true, max = 60) String customer) {
        return AnswerView.of(statuses.of(List.of(customer), staff.actor()).getFirst(), texts);
    }
}
