package io.keguan.customer.exchange.api;

import static io.keguan.kit.security.Roles.ACCOUNT_MANAGER;
import static io.keguan.kit.security.Roles.AUDITOR;
import static io.keguan.kit.security.Roles.DATA_ADMIN;
import static io.keguan.kit.security.Roles.DEPT_MANAGER;
import static io.keguan.kit.security.Roles.DEPUTY_GM;
import static io.keguan.kit.security.Roles.GENERAL_MANAGER;
import static io.keguan.kit.security.Roles.MARKET;
import static io.keguan.kit.security.Roles.SALES_REP;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.customer.exchange.Exports;
import io.keguan.customer.exchange.Exports.Viewed;
import io.keguan.customer.exchange.api.ExportJson.View;
import io.keguan.customer.exchange.domain.ExportAction;
import io.keguan.customer.exchange.domain.ExportStatus;
import io.keguan.customer.exchange.persistence.ExportList;
import io.keguan.kit.file.StoredFile;
import io.keguan.kit.file.StoredFiles;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 导出: a copy of a part of the archive, permitted by the general manager where it is large or personal. */
@Path("/api/v1/exports")
@Authenticated
@Tag(name = "exports")
public class ExportResource {

    private final Exports exports;
    private final ExportList list;
    private final StoredFiles files;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public ExportResource(Exports exports, ExportList list, StoredFiles files, CurrentStaff staff, IfMatch ifMatch) {
        this.exports = exports;
        this.list = list;
        this.files = files;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    /** The columns an export can have. */
    @GET
    @Path("/columns")
    public ExportJson.Columns columns() {
        return ExportJson.Columns.all();
    }

    @POST
    @RolesAllowed({SALES_REP, ACCOUNT_MANAGER, DEPT_MANAGER, DATA_ADMIN, GENERAL_MANAGER, DEPUTY_GM, MARKET, AUDITOR})
    @Idempotent
    public RestResponse<View> request(@NotNull @Valid ExportJson.Form form, UriInfo uri) {
        View view = view(exports.request(form.toDomain(), staff.actor()));
        return HttpFilters.created(uri, view.id(), view);
    }

    @GET
    public Page<ExportList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("status") ExportStatus status,
            @QueryParam("mine") boolean mine) {
        return list.page(page, new ExportList.Filter(status, mine), staff.actor());
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return view(exports.view(id, staff.actor()));
    }

    /** The file, for who asked for it and as long as it is there; every time is counted and audited. */
    @GET
    @Path("/{id}/file")
    @Produces(HttpFilters.XLSX)
    @APIResponse(responseCode = "200", description = "a workbook", content = @Content(mediaType = HttpFilters.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> file(@PathParam("id") UUID id) {
        StoredFile file = exports.fetch(id, staff.actor());
        return Workbooks.named(file.name(), out -> files.writeTo(file.id(), out));
    }

    @POST
    @Path("/{id}/actions/approve")
    @RolesAllowed(GENERAL_MANAGER)
    @Idempotent
    public View approve(@PathParam("id") UUID id, @NotNull @Valid ExportJson.Note body) {
        return view(exports.decide(id, ifMatch.version(), ExportAction.APPROVE, body.note(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/reject")
    @RolesAllowed(GENERAL_MANAGER)
    @Idempotent
    public View reject(@PathParam("id") UUID id, @NotNull @Valid ExportJson.WithReason body) {
        return view(exports.decide(id, ifMatch.version(), ExportAction.REJECT, body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/cancel")
    @Idempotent
    public View cancel(@PathParam("id") UUID id) {
        return view(exports.cancel(id, ifMatch.version(), staff.actor()));
    }

    private View view(Viewed viewed) {
        return View.of(viewed, staff.actor());
    }
}
