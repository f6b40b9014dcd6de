package io.keguan.customer.exchange.domain;

import java.util.UUID;

import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.archive.domain.CustomerType;

/** Which customers are exported: what the list was narrowed by; null leaves it as it is. */
public record ExportFilter(String q, CustomerStatus status, Category category, CustomerType type, UUID department,
        UUID owner, boolean incomplete) {}
