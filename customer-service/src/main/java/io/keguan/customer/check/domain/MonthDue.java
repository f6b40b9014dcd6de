package io.keguan.customer.check.domain;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/** A department has to check its files in a month. */
public record MonthDue(UUID id, UUID departmentId, String departmentName, YearMonth month, Instant dueAt) {}
