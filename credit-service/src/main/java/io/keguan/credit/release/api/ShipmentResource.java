package io.keguan.credit.release.api;

import java.io.InputStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.credit.release.Shipments;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 发货: what went out on a release, told by people or by systems of scope {@code shipments:write}, each once by its key. */
@Path("/api/v1/shipments")
@Authenticated
@Tag(name = "shipments")
public class ShipmentResource {

    private final Shipments shipments;
    private final ShipmentRows rows;
    private final CurrentStaff staff;

    public ShipmentResource(Shipments shipments, ShipmentRows rows, CurrentStaff staff) {
        this.shipments = shipments;
        this.rows = rows;
        this.staff = staff;
    }

    /** The same shipment told again is answered as unchanged. */
    @POST
    @Idempotent
    public ShipmentJson.View record(@NotNull @Valid ReleaseJson.Shipment body) {
        return ShipmentJson.View.of(shipments.record(ShipmentRows.told(body), staff.actor()));
    }

    /** Up to 1,000 shipments; sent again, what is there already is unchanged. */
    @POST
    @Path("/batch")
    public ShipmentJson.Rows recordAll(@NotNull @Valid ShipmentJson.Batch batch) {
        return rows.record(batch.rows(), staff.actor());
    }

    /** The same from a workbook: release, key, day and the quantities of the lines; a heading in the first row. */
    @POST
    @Path("/workbook")
    @Consumes(HttpFilters.XLSX)
    public ShipmentJson.Rows recordWorkbook(InputStream workbook) {
        return rows.record(workbook, staff.actor());
    }
}
