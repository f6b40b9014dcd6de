package io.keguan.customer.reception.persistence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.reception.domain.DutyWeek;
import io.keguan.kit.journal.AggregateRepository;

/** The duty rosters, a week of a department each. */
@ApplicationScoped
public class DutyWeekRepository extends AggregateRepository<DutyWeek> {

    public Optional<DutyWeek> of(UUID department, LocalDate day) {
        return find("departmentId = ?1 and monday = ?2", department, DutyWeek.mondayOf(day)).firstResultOptional();
    }
}
