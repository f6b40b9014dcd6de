package io.keguan.kit.journal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;

/**
 * A class whose public methods are the use cases of an aggregate: each runs in one transaction that stores the aggregate,
 * its events and its audit trail together, or nothing.
 */
@Stereotype
@ApplicationScoped
@Transactional
@WritesJournal
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UseCases {
}
