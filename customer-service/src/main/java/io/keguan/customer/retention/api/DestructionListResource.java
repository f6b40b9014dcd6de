package io.keguan.customer.retention.api;

import static io.keguan.kit.security.Roles.AUDITOR;
import static io.keguan.kit.security.Roles.DATA_ADMIN;
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

import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.archive.persistence.Timeline;
import io.keguan.customer.retention.DestructionLists;
import io.keguan.customer.retention.api.RetentionJson.ListView;
import io.keguan.customer.retention.domain.DestructionList;
import io.keguan.customer.retention.domain.DestructionStatus;
import io.keguan.customer.retention.persistence.DestructionListRows;
import io.keguan.customer.retention.persistence.SealedFiles;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 销毁清单, and once executed 销毁记录. Everybody may read them, because anybody may be called as a witness. */
@Path("/api/v1/destruction-lists")
@Authenticated
@Tag(name = "destruction-lists")
public class DestructionListResource {

    private final DestructionLists lists;
    private final DestructionListRows rows;
    private final SealedFiles files;
    private final Timeline timeline;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public DestructionListResource(DestructionLists lists, DestructionListRows rows, SealedFiles files,
            Timeline timeline, CurrentStaff staff, IfMatch ifMatch) {
        this.lists = lists;
        this.rows = rows;
        this.files = files;
        this.timeline = timeline;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<DestructionListRows.Row> list(@BeanParam @Valid PageQuery page,
            @QueryParam("status") DestructionStatus status) {
        return rows.page(page, status);
    }

    /** The sealed files, those first that may be destroyed first. */
    @GET
    @Path("/sealed-files")
    @RolesAllowed({DATA_ADMIN, GENERAL_MANAGER, DEPUTY_GM, AUDITOR})
    public Page<SealedFiles.Row> sealedFiles(@BeanParam @Valid PageQuery page,
            @QueryParam("destroyable") boolean destroyable) {
        return files.page(page, destroyable);
    }

    @POST
    @RolesAllowed(DATA_ADMIN)
    @Idempotent
    public RestResponse<ListView> draft(@NotNull @Valid RetentionJson.ListForm form, UriInfo uri) {
        ListView view = ListView.of(lists.draft(form.customerIds(), Folding.words(form.remark()), staff.actor()));
        return HttpFilters.created(uri, view.id(), view);
    }

    @GET
    @Path("/{id}")
    public ListView view(@PathParam("id") UUID id) {
        return ListView.of(lists.view(id, staff.actor()));
    }

    @GET
    @Path("/{id}/timeline")
    public Page<Timeline.Entry> timeline(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        return timeline.of(DestructionList.TYPE, lists.view(id, staff.actor()).list().id(), page);
    }

    @POST
    @Path("/{id}/actions/submit")
    @RolesAllowed(DATA_ADMIN)
    @Idempotent
    public ListView submit(@PathParam("id") UUID id) {
        return ListView.of(lists.submit(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/review")
    @Idempotent
    public ListView review(@PathParam("id") UUID id, @NotNull @Valid RetentionJson.WithNote body) {
        return ListView.of(lists.review(id, ifMatch.version(), Folding.words(body.note()), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/approve")
    @Idempotent
    public ListView approve(@PathParam("id") UUID id, @NotNull @Valid RetentionJson.WithNote body) {
        return ListView.of(lists.approve(id, ifMatch.version(), Folding.words(body.note()), staff.actor()));
    }

    /** 见证: each witness under the own sign-in. */
    @POST
    @Path("/{id}/actions/sign")
    @Idempotent
    public ListView sign(@PathParam("id") UUID id) {
        return ListView.of(lists.sign(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/execute")
    @RolesAllowed(DATA_ADMIN)
    @Idempotent
    public ListView execute(@PathParam("id") UUID id, @NotNull @Valid RetentionJson.Confirmation body) {
        return ListView.of(lists.execute(id, ifMatch.version(), Folding.words(body.confirmation()), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/reject")
    @RolesAllowed({DEPT_MANAGER, DEPUTY_GM, GENERAL_MANAGER})
    @Idempotent
    public ListView reject(@PathParam("id") UUID id, @NotNull @Valid RetentionJson.WithReason body) {
        return ListView.of(lists.reject(id, ifMatch.version(), Folding.words(body.reason()), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/withdraw")
    @RolesAllowed(DATA_ADMIN)
    @Idempotent
    public ListView withdraw(@PathParam("id") UUID id, @NotNull @Valid RetentionJson.WithReason body) {
        return ListView.of(lists.withdraw(id, ifMatch.version(), Folding.words(body.reason()), staff.actor()));
    }
}
