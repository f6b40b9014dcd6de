package io.keguan.credit.price.persistence;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.price.domain.PriceList;
import io.keguan.kit.journal.AggregateRepository;

/** The versions of the price list. */
@ApplicationScoped
public class PriceListRepository extends AggregateRepository<PriceList> {}
