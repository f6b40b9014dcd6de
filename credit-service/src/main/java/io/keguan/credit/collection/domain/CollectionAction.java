package io.keguan.credit.collection.domain;

/** What can become of a visit; payments drop it, and the calendar notes a report that is missing. */
public enum CollectionAction {
    DROP,
    VISIT,
    COLLECT,
    /** Nothing, or too little, was to be had. */
    FAIL,
    /** The days for the report are over. */
    MISS_REPORT,
    REPORT
}
