package io.keguan.customer.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.check.domain.AuditFigures;
import io.keguan.customer.check.persistence.AuditCounts;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.security.Roles;

/** The yearly internal audit of the archive (S4-30): a manager sees the own branch, who oversees the archive all of it. */
@ApplicationScoped
public class ArchiveAudits {

    private static final int FIRST_YEAR = 2000;
    private static final String[] OVERSEERS = {Roles.GENERAL_MANAGER, Roles.DEPUTY_GM, Roles.AUDITOR, Roles.DATA_ADMIN};

    /** @param company whether it is of the whole company @param scope the branch's name, or null */
    public record Report(int year, boolean company, String scope, Instant at, AuditFigures figures) {}

    private final AuditCounts counts;
    private final CheckStamp stamp;

    public ArchiveAudits(AuditCounts counts, CheckStamp stamp) {
        this.counts = counts;
        this.stamp = stamp;
    }

    public Report of(int year, Actor by) {
        boolean company = by.hasAny(OVERSEERS);
        if (!company && !by.has(Roles.DEPT_MANAGER)) {
            throw Refused.forbidden("auth.forbidden");
        }
        if (year < FIRST_YEAR || year > stamp.month().getYear()) {
            throw Refused.invalid(List.of(new Reason("year", "validation.range", "S4-30",
                    Map.of("min", FIRST_YEAR, "max", stamp.month().getYear()))));
        }
        Set<UUID> branch = company ? null : by.departments();
        Instant now = stamp.now();
        return new Report(year, company, company ? null : by.departmentName(), now, counts.of(year, branch, now));
    }
}
