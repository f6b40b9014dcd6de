package io.keguan.customer.logbook.api;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.customer.logbook.persistence.LogList;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** The change reports of all customers the caller may read: the market promotion department sees the company's (S2a-08). */
@Path("/api/v1/change-reports")
@Authenticated
@Tag(name = "change-reports")
public class ChangeReportResource {

    private final LogList list;
    private final CurrentStaff staff;

    public ChangeReportResource(LogList list, CurrentStaff staff) {
        this.list = list;
        this.staff = staff;
    }

    @GET
    public Page<LogList.Change> list(@BeanParam @Valid PageQuery page, @QueryParam("department") UUID department,
            @QueryParam("late") Boolean late) {
        return list.changeReports(department, late, page, staff.actor());
    }
}
