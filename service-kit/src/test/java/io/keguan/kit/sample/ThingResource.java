package io.keguan.kit.sample;

import java.util.List;
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

import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.keguan.kit.security.Roles;
import io.quarkus.security.Authenticated;

/** The sample's endpoints, in the shape every service's have. */
@Path("/api/v1/things")
@Authenticated
public class ThingResource {

    public record View(UUID id, String number, String name, String state, int counter, long version,
            List<String> allowedActions) implements DetailView {
        static View of(Thing thing) {
            return new View(thing.id(), thing.number(), thing.name(), thing.state().name(), thing.counter(),
                    thing.version(), Thing.LIFECYCLE.allowed(thing.state()).stream().map(Enum::name).toList());
        }
    }

    public record Row(UUID id, String number, String name) {}

    public record Nested(@PlainText(required = true, max = 5, rule = "S4-10") String phone) {}

    public record Form(@PlainText(required = true, max = 10, rule = "S4-10") String name, Integer size,
            @Valid Nested contact) {}

    private final Things things;
    private final Things.Repository repository;
    private final Lists lists;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public ThingResource(Things things, Things.Repository repository, Lists lists, CurrentStaff staff,
            IfMatch ifMatch) {
        this.things = things;
        this.repository = repository;
        this.lists = lists;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.SALES_REP)
    public RestResponse<View> create(@Valid @NotNull Form form, UriInfo uri) {
        Thing thing = things.create(form.name(), staff.actor());
        return HttpFilters.created(uri, thing.id(), View.of(thing));
    }

    @GET
    public Page<Row> list(@BeanParam @Valid PageQuery query, @QueryParam("state") String state) {
        return lists
                .list("things", "SELECT t.* FROM thing t",
                        row -> new Row(row.getObject("id", UUID.class), row.getString("number"), row.getString("name")))
                .id("t.id").sort("number", "t.number", "text").sort("-name", "t.name", "text")
                .where("t.state = ?", state).where("t.name LIKE ?", query.q == null ? null : query.q + "%")
                .page(query);
    }

    @GET
    @Path("/{id}")
    public View get(@PathParam("id") UUID id) {
        return View.of(repository.get(id));
    }

    @POST
    @Path("/{id}/actions/close")
    @Idempotent(required = true)
    public View close(@PathParam("id") UUID id) {
        return View.of(things.close(id, ifMatch.version(), staff.actor()));
    }

    /** Answers null where its description promises a name. */
    @GET
    @Path("/nameless")
    public Row nameless() {
        return new Row(new UUID(0, 0), "TH-0", null);
    }

    @GET
    @Path("/broken")
    public View broken() {
        throw new IllegalStateException("secret detail");
    }
}
