package io.keguan.gateway.client.api;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.gateway.client.ApiClients;
import io.keguan.gateway.client.domain.ApiClient;
import io.keguan.gateway.client.domain.ApiClientStatus;
import io.keguan.gateway.client.persistence.ApiClientList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.keguan.kit.security.Roles;

/** The access of third-party systems: administrators grant and take it, auditors may look. */
@Path("/api/v1/api-clients")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "api-clients")
public class ApiClientResource {

    private final ApiClients clients;
    private final ApiClientList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public ApiClientResource(ApiClients clients, ApiClientList list, CurrentStaff staff, IfMatch ifMatch) {
        this.clients = clients;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public Page<ApiClientJson.View> page(@QueryParam("status") ApiClientStatus status,
            @BeanParam @Valid PageQuery query) {
        Page<ApiClientList.Row> rows = list.page(status, query);
        return new Page<>(rows.items().stream().map(row -> ApiClientJson.View.of(row, staff.actor())).toList(),
                rows.next(), rows.total());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public ApiClientJson.View get(@PathParam("id") UUID id) {
        return ApiClientJson.View.of(list.get(id), staff.actor());
    }

    @POST
    @Idempotent
    public RestResponse<ApiClientJson.ViewWithSecret> register(@Valid @NotNull ApiClientJson.Register request,
            @Context UriInfo uri) {
        ApiClients.WithSecret made = clients.register(request.name(), request.departmentId(), request.roles(),
                request.scopes(), staff.actor());
        return HttpFilters.created(uri, made.client().id(), withSecret(made));
    }

    @POST
    @Path("/{id}/actions/rotate-secret")
    @Idempotent
    public ApiClientJson.ViewWithSecret rotateSecret(@PathParam("id") UUID id) {
        return withSecret(clients.rotateSecret(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/disable")
    @Idempotent
    public ApiClientJson.View disable(@PathParam("id") UUID id) {
        return view(clients.disable(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/enable")
    @Idempotent
    public ApiClientJson.View enable(@PathParam("id") UUID id) {
        return view(clients.enable(id, ifMatch.version(), staff.actor()));
    }

    private ApiClientJson.View view(ApiClient client) {
        return ApiClientJson.View.of(list.get(client.id()), staff.actor());
    }

    private ApiClientJson.ViewWithSecret withSecret(ApiClients.WithSecret made) {
        return ApiClientJson.ViewWithSecret.of(view(made.client()), made.secret());
    }
}
