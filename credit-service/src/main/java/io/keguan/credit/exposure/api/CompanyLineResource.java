package io.keguan.credit.exposure.api;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.credit.exposure.CompanyLines;
import io.keguan.credit.exposure.api.CompanyLineJson.Statement;
import io.keguan.credit.exposure.domain.AssetStatement;
import io.keguan.credit.exposure.persistence.AssetStatementList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.keguan.kit.security.Roles;
import io.quarkus.security.Authenticated;

/** 赊销警戒线: what all customers together may owe, drawn from the assets that finance states every month (S1-58). */
@Path("/api/v1/company-line")
@Authenticated
@Tag(name = "company-line")
public class CompanyLineResource {

    private final CompanyLines lines;
    private final AssetStatementList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public CompanyLineResource(CompanyLines lines, AssetStatementList list, CurrentStaff staff, IfMatch ifMatch) {
        this.lines = lines;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public CompanyLineJson.View view() {
        return CompanyLineJson.View.of(lines.view(staff.actor()), staff.actor());
    }

    @GET
    @Path("/statements")
    public Page<AssetStatementList.Row> statements(@BeanParam @Valid PageQuery page) {
        lines.requireReader(staff.actor());
        return list.page(page);
    }

    @POST
    @Path("/statements")
    @RolesAllowed(Roles.FINANCE)
    @Idempotent
    public RestResponse<Statement> state(@NotNull @Valid CompanyLineJson.Entry body, UriInfo uri) {
        AssetStatement stated = lines.state(body.month(), body.assetsFen(), body.note(), staff.actor());
        return HttpFilters.created(uri, stated.id(), Statement.of(stated, staff.actor()));
    }

    @GET
    @Path("/statements/{id}")
    public Statement statement(@PathParam("id") UUID id) {
        return Statement.of(lines.statement(id, staff.actor()), staff.actor());
    }

    @POST
    @Path("/statements/{id}/actions/correct")
    @RolesAllowed(Roles.FINANCE)
    @Idempotent
    public Statement correct(@PathParam("id") UUID id, @NotNull @Valid CompanyLineJson.Correction body) {
        return Statement.of(lines.correct(id, ifMatch.version(), body.assetsFen(), body.reason(), staff.actor()),
                staff.actor());
    }
}
