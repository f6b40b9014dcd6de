package io.keguan.credit.release.api;

import static io.keguan.kit.security.Roles.CREDIT_OFFICER;
import static io.keguan.kit.security.Roles.DEPT_MANAGER;
import static io.keguan.kit.security.Roles.DEPUTY_GM;
import static io.keguan.kit.security.Roles.GENERAL_MANAGER;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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

import io.keguan.credit.release.IssuedReleases;
import io.keguan.credit.release.ReleaseAccess;
import io.keguan.credit.release.ReleaseExceptions;
import io.keguan.credit.release.Releases;
import io.keguan.credit.release.api.ReleaseJson.View;
import io.keguan.credit.release.api.ReleaseJson.WithReason;
import io.keguan.credit.release.domain.Release;
import io.keguan.credit.release.domain.ReleaseStatus;
import io.keguan.credit.release.persistence.ReleaseList;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.problem.Problems;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 赊销发货提单: applied for, strictly checked, issued, held or refused (第22条); let pass by exception (第26条). */
@Path("/api/v1/releases")
@Authenticated
@Tag(name = "releases")
public class ReleaseResource {

    private final Releases releases;
    private final IssuedReleases issued;
    private final ReleaseExceptions exceptions;
    private final ReleaseAccess access;
    private final ReleaseList list;
    private final Problems problems;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public ReleaseResource(Releases releases, IssuedReleases issued, ReleaseExceptions exceptions,
            ReleaseAccess access, ReleaseList list, Problems problems, CurrentStaff staff, IfMatch ifMatch) {
        this.releases = releases;
        this.issued = issued;
        this.exceptions = exceptions;
        this.access = access;
        this.list = list;
        this.problems = problems;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    /** @param reason code of what stands in the way */
    @GET
    public Page<ReleaseList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("status") ReleaseStatus status,
            @QueryParam("customerId") UUID customerId, @QueryParam("contractId") UUID contractId,
            @QueryParam("reason") @PlainText(max = 60) String reason) {
        return list.page(page, new ReleaseList.Filter(status, customerId, contractId, reason),
                ReleaseAccess.readsAll(staff.actor()), staff.actor());
    }

    /** May this order ship? All checks with their figures; nothing is kept but that it was asked. */
    @POST
    @Path("/check")
    public ReleaseJson.Answer check(@NotNull @Valid ReleaseJson.Application body) {
        return ReleaseJson.Answer.of(releases.check(body.application(), staff.actor()), problems);
    }

    @POST
    @Idempotent
    public RestResponse<View> apply(@NotNull @Valid ReleaseJson.Application body, UriInfo uri) {
        Release release = releases.apply(body.application(), staff.actor());
        return HttpFilters.created(uri, release.id(), view(release));
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return view(releases.view(id, staff.actor()));
    }

    @POST
    @Path("/{id}/actions/call-back")
    @RolesAllowed(CREDIT_OFFICER)
    @Idempotent
    public View callBack(@PathParam("id") UUID id, @NotNull @Valid ReleaseJson.Call body) {
        return view(releases.callBack(id, ifMatch.version(), body.result(), body.note(), staff.actor()));
    }

    /** Checks everything; the release is issued, held or refused, and says why. */
    @POST
    @Path("/{id}/actions/issue")
    @RolesAllowed(CREDIT_OFFICER)
    @Idempotent
    public View issue(@PathParam("id") UUID id) {
        return view(releases.issue(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/approve-exception")
    @RolesAllowed({DEPT_MANAGER, DEPUTY_GM, GENERAL_MANAGER})
    @Idempotent
    public View approveException(@PathParam("id") UUID id, @NotNull @Valid ReleaseJson.Grant body) {
        return view(exceptions.approve(id, ifMatch.version(),
                new ReleaseExceptions.Grant(body.reason(), body.conditions(), body.days()), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/reject-exception")
    @RolesAllowed({DEPT_MANAGER, DEPUTY_GM, GENERAL_MANAGER})
    @Idempotent
    public View rejectException(@PathParam("id") UUID id, @NotNull @Valid WithReason body) {
        return view(exceptions.reject(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    /** Other quantities of an issued release, all of them or none. */
    @POST
    @Path("/{id}/actions/amend")
    @RolesAllowed(CREDIT_OFFICER)
    @Idempotent
    public View amend(@PathParam("id") UUID id, @NotNull @Valid ReleaseJson.AmendmentEntry body) {
        return view(issued.amend(id, ifMatch.version(), body.quantities(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/cancel")
    @Idempotent
    public View cancel(@PathParam("id") UUID id, @NotNull @Valid WithReason body) {
        return view(issued.cancel(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    private View view(Release release) {
        return View.of(release, access.allowedActions(release, staff.actor()), problems);
    }
}
