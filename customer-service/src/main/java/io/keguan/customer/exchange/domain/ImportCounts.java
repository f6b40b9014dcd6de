package io.keguan.customer.exchange.domain;

import jakarta.persistence.Embeddable;

/**
 * How many rows an import has, by what the check found and by what became of them.
 *
 * @param added rows of customers nobody knows yet
 * @param changed rows that say something else than the file
 * @param same rows that say what the file says
 * @param faulty rows that can't be taken over
 * @param written rows that stand in the archive
 * @param conflicting rows that were not written, because somebody was faster or the row became wrong meanwhile
 * @param undone rows that were taken back
 * @param kept rows that could not be taken back, or not wholly
 */
@Embeddable
public record ImportCounts(int total, int added, int changed, int same, int faulty, int written, int conflicting,
        int undone, int kept) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** How many rows would be written. */
    public int toWrite() {
        return added + changed;
    }
}
