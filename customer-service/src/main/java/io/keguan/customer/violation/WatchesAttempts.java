package io.keguan.customer.violation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * A step on the audited way into the archive: whoever is refused it because they tried to get past the audit is written down.
 * The method's first parameter is the record's id, its last one who acts.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface WatchesAttempts {

    /** The type of the record, such as change-request. */
    @Nonbinding
    String value() default "";
}
