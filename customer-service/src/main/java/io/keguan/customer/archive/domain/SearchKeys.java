package io.keguan.customer.archive.domain;

import java.util.List;

import jakarta.persistence.Embeddable;

/**
 * What a record is found and compared by; derived from its data whenever they change.
 *
 * @param nameKey the name as letters and digits only
 * @param nameCore the name without place and legal form
 * @param searchTerms the terms of the search index
 */
@Embeddable
public record SearchKeys(String nameKey, String nameCore, List<String> searchTerms) {}
