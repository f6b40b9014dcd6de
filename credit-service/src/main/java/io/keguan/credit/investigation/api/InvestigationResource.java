package io.keguan.credit.investigation.api;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.credit.investigation.Investigations;
import io.keguan.credit.investigation.Investigations.Viewed;
import io.keguan.credit.investigation.Questionnaire;
import io.keguan.credit.investigation.api.InvestigationJson.AnswerView;
import io.keguan.credit.investigation.api.InvestigationJson.View;
import io.keguan.credit.investigation.domain.InvestigationStatus;
import io.keguan.credit.investigation.domain.Question;
import io.keguan.credit.investigation.persistence.InvestigationList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 资信调查: asked for by credit control or sales, done by an investigator, question by question, ended by a report. */
@Path("/api/v1/investigations")
@Authenticated
@Tag(name = "investigations")
public class InvestigationResource {

    private final Investigations investigations;
    private final Questionnaire questionnaire;
    private final InvestigationList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public InvestigationResource(Investigations investigations, Questionnaire questionnaire, InvestigationList list,
            CurrentStaff staff, IfMatch ifMatch) {
        this.investigations = investigations;
        this.questionnaire = questionnaire;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<InvestigationList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("accountId") UUID accountId,
            @QueryParam("customerId") UUID customerId, @QueryParam("status") InvestigationStatus status,
            @QueryParam("mine") Boolean mine) {
        return list.page(page, accountId, customerId, status, mine, staff.actor());
    }

    @POST
    @Idempotent
    public RestResponse<View> request(@NotNull @Valid InvestigationJson.Request body, UriInfo uri) {
        Viewed viewed = investigations.request(body.accountId(), body.cause(), body.reason(), staff.actor());
        return HttpFilters.created(uri, viewed.investigation().id(), View.of(viewed));
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return View.of(investigations.view(id, staff.actor()));
    }

    /** Writes the answer to one question of table 11-1 over the version of it that was seen, 0 for none. */
    @POST
    @Path("/{id}/answers/{question}")
    @Idempotent
    public AnswerView answer(@PathParam("id") UUID id, @PathParam("question") Question question,
            @NotNull @Valid InvestigationJson.AnswerInput body) {
        return AnswerView.of(question, questionnaire.answer(id, question, ifMatch.version(), body.answer(),
                body.severityOrNone(), body.words(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/start")
    @Idempotent
    public View start(@PathParam("id") UUID id, @NotNull @Valid InvestigationJson.Start body) {
        return View.of(investigations.start(id, ifMatch.version(), body.channel(), body.method(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/take-over")
    @Idempotent
    public View takeOver(@PathParam("id") UUID id, @NotNull @Valid InvestigationJson.WithReason body) {
        return View.of(investigations.takeOver(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/complete")
    @Idempotent
    public View complete(@PathParam("id") UUID id, @NotNull @Valid InvestigationJson.Completion body) {
        return View.of(investigations.complete(id, ifMatch.version(), body.books(), body.found(), body.costFen(),
                staff.actor()));
    }

    @POST
    @Path("/{id}/actions/reopen")
    @Idempotent
    public View reopen(@PathParam("id") UUID id, @NotNull @Valid InvestigationJson.WithReason body) {
        return View.of(investigations.reopen(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/report")
    @Idempotent
    public View report(@PathParam("id") UUID id, @NotNull @Valid InvestigationJson.Report body) {
        return View.of(investigations.report(id, ifMatch.version(), body.report(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/cancel")
    @Idempotent
    public View cancel(@PathParam("id") UUID id, @NotNull @Valid InvestigationJson.WithReason body) {
        return View.of(investigations.cancel(id, ifMatch.version(), body.reason(), staff.actor()));
    }
}
