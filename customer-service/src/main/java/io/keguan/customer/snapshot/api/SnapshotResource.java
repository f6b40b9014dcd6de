package io.keguan.customer.snapshot.api;

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

import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.customer.snapshot.Snapshots;
import io.keguan.customer.snapshot.Snapshots.Viewed;
import io.keguan.customer.snapshot.domain.SnapshotKind;
import io.keguan.customer.snapshot.persistence.SnapshotStore;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 半年存档: the files of A and B customers as they stood, opened and compared (S2a-36). */
@Path("/api/v1/archive-snapshots")
@Authenticated
@Tag(name = "archive-snapshots")
public class SnapshotResource {

    private final Snapshots snapshots;
    private final SnapshotStore store;
    private final CurrentStaff staff;

    public SnapshotResource(Snapshots snapshots, SnapshotStore store, CurrentStaff staff) {
        this.snapshots = snapshots;
        this.store = store;
        this.staff = staff;
    }

    /** @param period such as 2026-H1 */
    @GET
    public Page<SnapshotStore.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("customer") UUID customer,
            @QueryParam("period") @PlainText(max = 10) String period, @QueryParam("kind") SnapshotKind kind,
            @QueryParam("valueClass") ValueClass valueClass, @QueryParam("department") UUID department) {
        if (customer != null) {
            snapshots.requireReader(customer, staff.actor());
        }
        return store.page(page, new SnapshotStore.Filter(customer, period, kind, valueClass, department),
                staff.actor());
    }

    /** A snapshot out of turn; the reason is kept with it. */
    @POST
    @Idempotent
    public RestResponse<SnapshotJson.View> take(@NotNull @Valid SnapshotJson.Order order, UriInfo uri) {
        Viewed taken = snapshots.takeExtra(order.customerId(), order.reason(), staff.actor());
        return HttpFilters.created(uri, taken.snapshot().id(), SnapshotJson.View.of(taken));
    }

    @GET
    @Path("/{id}")
    public SnapshotJson.View view(@PathParam("id") UUID id) {
        return SnapshotJson.View.of(snapshots.view(id, staff.actor()));
    }

    /** @param with another snapshot of the customer; without one, the file as it is now */
    @GET
    @Path("/{id}/comparison")
    public SnapshotJson.ComparisonView compare(@PathParam("id") UUID id, @QueryParam("with") UUID with) {
        return SnapshotJson.ComparisonView.of(snapshots.compare(id, with, staff.actor()));
    }
}
