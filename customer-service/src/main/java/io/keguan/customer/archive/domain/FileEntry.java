package io.keguan.customer.archive.domain;

import java.util.Map;
import java.util.UUID;

/** One of several addresses, invoice titles or settlement units of a customer, as it is kept: field names to values. */
public record FileEntry(UUID id, FileSection section, Map<String, String> values) {}
