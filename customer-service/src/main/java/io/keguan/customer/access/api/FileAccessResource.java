package io.keguan.customer.access.api;

import static io.keguan.kit.security.Roles.AUDITOR;
import static io.keguan.kit.security.Roles.DATA_ADMIN;
import static io.keguan.kit.security.Roles.GENERAL_MANAGER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.customer.access.persistence.FileAccesses;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.time.BusinessZone;

/** 查阅记录: who looked at whose file, for those who watch over it. */
@Path("/api/v1/accesses")
@RolesAllowed({AUDITOR, GENERAL_MANAGER, DATA_ADMIN})
@Tag(name = "accesses")
public class FileAccessResource {

    /** The first and the last day of the period, both included. */
    public static class During {
        @QueryParam("from")
        public LocalDate from;
        @QueryParam("to")
        public LocalDate to;

        FileAccesses.Filter filter(BusinessZone zone, UUID staff, UUID customer, FileAccesses.Kind kind) {
            return new FileAccesses.Filter(staff, customer, kind, begin(zone, from),
                    to == null ? null : begin(zone, to.plusDays(1)));
        }

        private static Instant begin(BusinessZone zone, LocalDate day) {
            return day == null ? null : day.atStartOfDay(zone.id()).toInstant();
        }
    }

    private final FileAccesses accesses;
    private final BusinessZone zone;

    public FileAccessResource(FileAccesses accesses, BusinessZone zone) {
        this.accesses = accesses;
        this.zone = zone;
    }

    @GET
    public Page<FileAccesses.Row> all(@BeanParam @Valid PageQuery page, @BeanParam During during,
            @QueryParam("staff") UUID staff, @QueryParam("customer") UUID customer,
            @QueryParam("kind") FileAccesses.Kind kind) {
        return accesses.page(page, during.filter(zone, staff, customer, kind));
    }
}
