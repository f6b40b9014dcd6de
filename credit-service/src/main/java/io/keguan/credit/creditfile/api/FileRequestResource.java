package io.keguan.credit.creditfile.api;

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

import io.keguan.credit.creditfile.FileRequests;
import io.keguan.credit.creditfile.api.CreditFileJson.View;
import io.keguan.credit.creditfile.api.CreditFileJson.WithReason;
import io.keguan.credit.creditfile.domain.FileRequestStatus;
import io.keguan.credit.creditfile.persistence.CreditFileLists;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 信用档案查阅申请: who asks to read whose credit file, and until when. Files are not lent (S3-18). */
@Path("/api/v1/credit-file-requests")
@Authenticated
@Tag(name = "credit-files")
public class FileRequestResource {

    private final FileRequests requests;
    private final CreditFileLists lists;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public FileRequestResource(FileRequests requests, CreditFileLists lists, CurrentStaff staff, IfMatch ifMatch) {
        this.requests = requests;
        this.lists = lists;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @POST
    @Idempotent
    public RestResponse<View> ask(@NotNull @Valid CreditFileJson.Form body, UriInfo uri) {
        View view = View.of(requests.ask(body.toAsk(), staff.actor()));
        return HttpFilters.created(uri, view.id(), view);
    }

    @GET
    public Page<CreditFileLists.RequestRow> list(@BeanParam @Valid PageQuery page,
            @QueryParam("status") FileRequestStatus status, @QueryParam("account") UUID account,
            @QueryParam("applicant") UUID applicant, @QueryParam("mine") boolean mine) {
        return lists.requests(page, new CreditFileLists.Filter(status, account, applicant, mine), staff.actor());
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return View.of(requests.view(id, staff.actor()));
    }

    /** By the keeper of the files or the management; the account is open to the applicant from now on. */
    @POST
    @Path("/{id}/actions/approve")
    @Idempotent
    public View approve(@PathParam("id") UUID id, @NotNull @Valid WithReason body) {
        return View.of(requests.approve(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/reject")
    @Idempotent
    public View reject(@PathParam("id") UUID id, @NotNull @Valid WithReason body) {
        return View.of(requests.reject(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/withdraw")
    @Idempotent
    public View withdraw(@PathParam("id") UUID id, @NotNull @Valid WithReason body) {
        return View.of(requests.withdraw(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    /** What was granted is taken back; from now on the account does not exist for the applicant any more. */
    @POST
    @Path("/{id}/actions/revoke")
    @Idempotent
    public View revoke(@PathParam("id") UUID id, @NotNull @Valid WithReason body) {
        return View.of(requests.revoke(id, ifMatch.version(), body.reason(), staff.actor()));
    }
}
