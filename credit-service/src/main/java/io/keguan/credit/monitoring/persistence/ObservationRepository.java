package io.keguan.credit.monitoring.persistence;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.monitoring.domain.Observation;
import io.keguan.kit.journal.AggregateRepository;

/** The observations. */
@ApplicationScoped
public class ObservationRepository extends AggregateRepository<Observation> {}
