package io.keguan.customer.exchange.api;

import static io.keguan.kit.security.Roles.ACCOUNT_MANAGER;
import static io.keguan.kit.security.Roles.DATA_ADMIN;
import static io.keguan.kit.security.Roles.DEPT_MANAGER;
import static io.keguan.kit.security.Roles.DEPUTY_GM;
import static io.keguan.kit.security.Roles.GENERAL_MANAGER;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.customer.exchange.ErrorBook;
import io.keguan.customer.exchange.Imports;
import io.keguan.customer.exchange.Imports.Viewed;
import io.keguan.customer.exchange.api.ImportJson.View;
import io.keguan.customer.exchange.domain.ImportAction;
import io.keguan.customer.exchange.domain.ImportRow.RowFound;
import io.keguan.customer.exchange.domain.ImportRow.RowOutcome;
import io.keguan.customer.exchange.domain.ImportStatus;
import io.keguan.customer.exchange.persistence.ImportList;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.problem.ProblemTexts;
import io.keguan.kit.problem.Problems;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 批量导入: a workbook of customers, checked, judged by a manager, executed by the data administrator. */
@Path("/api/v1/imports")
@Authenticated
@Tag(name = "imports")
public class ImportResource {

    private final Imports imports;
    private final ImportList list;
    private final ProblemTexts texts;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public ImportResource(Imports imports, ImportList list, ProblemTexts texts, CurrentStaff staff, IfMatch ifMatch) {
        this.imports = imports;
        this.list = list;
        this.texts = texts;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    /** The empty workbook to fill in. */
    @GET
    @Path("/template")
    @Produces(HttpFilters.XLSX)
    @APIResponse(responseCode = "200", description = "a workbook", content = @Content(mediaType = HttpFilters.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> template() {
        return Workbooks.named(Imports.TEMPLATE, Imports::template);
    }

    /** The body is the workbook itself; its rows are compared with the archive in the background. */
    @POST
    @Consumes(HttpFilters.XLSX)
    @RolesAllowed({DATA_ADMIN, ACCOUNT_MANAGER, DEPT_MANAGER})
    @RequestBody(required = true, content = @Content(mediaType = HttpFilters.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<View> upload(@QueryParam("fileName") @PlainText(required = true, max = 200) String fileName,
            @QueryParam("reason") @PlainText(required = true, max = 500, rule = "S4-24") String reason,
            InputStream workbook, UriInfo uri) throws IOException {
        // Taken in first: a slow sender must not hold a transaction open.
        java.nio.file.Path received = Files.createTempFile("keguan-upload", ".xlsx");
        try {
            Files.copy(workbook, received, StandardCopyOption.REPLACE_EXISTING);
            try (InputStream in = Files.newInputStream(received)) {
                View view = view(imports.upload(fileName, reason, in, staff.actor()));
                return HttpFilters.created(uri, view.id(), view);
            }
        } finally {
            Files.deleteIfExists(received);
        }
    }

    @GET
    public Page<ImportList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("status") ImportStatus status,
            @QueryParam("mine") boolean mine) {
        return list.page(page, new ImportList.Filter(status, mine), staff.actor());
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return view(imports.view(id, staff.actor()));
    }

    /** The rows in their order, narrowed by what the check found and what became of them. */
    @GET
    @Path("/{id}/rows")
    public Page<ImportJson.RowView> rows(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page,
            @QueryParam("found") RowFound found, @QueryParam("outcome") RowOutcome outcome) {
        imports.view(id, staff.actor());
        Locale locale = Problems.locale();
        var rows = list.rows(id, page, found, outcome);
        return new Page<>(rows.items().stream().map(r -> ImportJson.RowView.of(r, texts, locale)).toList(),
                rows.next(), rows.total());
    }

    /** The rows that were not taken over, as they were written, with the reasons behind. */
    @GET
    @Path("/{id}/errors")
    @Produces(HttpFilters.XLSX)
    @APIResponse(responseCode = "200", description = "a workbook", content = @Content(mediaType = HttpFilters.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> errors(@PathParam("id") UUID id) {
        ErrorBook book = imports.errors(id, staff.actor());
        Locale locale = Problems.locale();
        return Workbooks.named(book.fileName(), out -> book.writeTo(out, texts, locale));
    }

    @POST
    @Path("/{id}/actions/submit")
    @Idempotent
    public View submit(@PathParam("id") UUID id) {
        return view(imports.submit(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/approve")
    @RolesAllowed({ACCOUNT_MANAGER, DEPT_MANAGER, GENERAL_MANAGER, DEPUTY_GM})
    @Idempotent
    public View approve(@PathParam("id") UUID id, @NotNull @Valid ImportJson.Note body) {
        return view(imports.judge(id, ifMatch.version(), ImportAction.APPROVE, body.note(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/reject")
    @RolesAllowed({ACCOUNT_MANAGER, DEPT_MANAGER, GENERAL_MANAGER, DEPUTY_GM})
    @Idempotent
    public View reject(@PathParam("id") UUID id, @NotNull @Valid ImportJson.WithReason body) {
        return view(imports.judge(id, ifMatch.version(), ImportAction.REJECT, body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/execute")
    @RolesAllowed(DATA_ADMIN)
    @Idempotent
    public View execute(@PathParam("id") UUID id) {
        return view(imports.execute(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/stop")
    @RolesAllowed(DATA_ADMIN)
    @Idempotent
    public View stop(@PathParam("id") UUID id, @NotNull @Valid ImportJson.WithReason body) {
        return view(imports.stop(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/undo")
    @RolesAllowed(DATA_ADMIN)
    @Idempotent
    public View undo(@PathParam("id") UUID id, @NotNull @Valid ImportJson.WithReason body) {
        return view(imports.undo(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/cancel")
    @Idempotent
    public View cancel(@PathParam("id") UUID id, @NotNull @Valid ImportJson.WithReason body) {
        return view(imports.cancel(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    private View view(Viewed viewed) {
        return View.of(viewed, staff.actor(), texts, Problems.locale());
    }
}
