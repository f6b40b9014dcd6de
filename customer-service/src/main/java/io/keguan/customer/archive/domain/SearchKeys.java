package io.keguan.customer.archive.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.hibernate.annotations.ColumnTransformer;

/**
 * What a record is found and compared by; derived from its data whenever they change.
 *
 * @param nameKey the name as letters and digits only
 * @param nameCore the name without place and legal form
 * @param searchTerms the terms of the search index
 */
@Embeddable
public record SearchKeys(String nameKey, String nameCore,
        @Column(name = "search_terms", columnDefinition = "tsvector") @ColumnTransformer(read = "tsvector_to_array(search_terms)", write = "array_to_tsvector(?)") List<String> searchTerms) {

    /** The same, found by further terms too. */
    public SearchKeys and(Set<String> further) {
        return new SearchKeys(nameKey, nameCore,
                Stream.concat(searchTerms.stream(), further.stream()).distinct().toList());
    }
}
