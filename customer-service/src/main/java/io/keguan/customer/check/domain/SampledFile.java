package io.keguan.customer.check.domain;

import java.util.UUID;

import io.keguan.customer.archive.domain.Owner;

/** A file as it was when the sample was drawn. */
public record SampledFile(UUID customerId, String number, String name, Owner owner) {}
