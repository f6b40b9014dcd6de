package io.keguan.kit.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number or choice of a regulation: the value the regulation states, and its unit. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {

    /** The regulation's own value, in the form of the component's type; list items are separated by commas. */
    String seed();

    Unit unit() default Unit.NONE;

    /** Smallest value allowed, for numbers. */
    long min() default 0;

    /** Largest value allowed, for numbers. */
    long max() default Long.MAX_VALUE;

    /** What a number counts. */
    enum Unit {
        NONE, DAYS, WORKING_DAYS, HOURS, MINUTES, MONTHS, YEARS, PERSONS, TIMES, PERCENT, FEN
    }
}
