package io.keguan.customer.check.api;

import static io.keguan.kit.security.Roles.AUDITOR;
import static io.keguan.kit.security.Roles.DATA_ADMIN;
import static io.keguan.kit.security.Roles.DEPT_MANAGER;
import static io.keguan.kit.security.Roles.DEPUTY_GM;
import static io.keguan.kit.security.Roles.GENERAL_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.customer.check.ArchiveAudits;
import io.keguan.kit.security.CurrentStaff;

/** 年度档案内审报告: what a year's checks found, what became of it, and how the archive stands. */
@Path("/api/v1/archive-audits")
@RolesAllowed({DEPT_MANAGER, GENERAL_MANAGER, DEPUTY_GM, AUDITOR, DATA_ADMIN})
@Tag(name = "archive-audits")
public class ArchiveAuditResource {

    private final ArchiveAudits audits;
    private final CurrentStaff staff;

    public ArchiveAuditResource(ArchiveAudits audits, CurrentStaff staff) {
        this.audits = audits;
        this.staff = staff;
    }

    @GET
    @Path("/{year}")
    public ArchiveAuditJson.View view(@PathParam("year") int year) {
        return ArchiveAuditJson.View.of(audits.of(year, staff.actor()));
    }
}
