package io.keguan.kit.page;

import java.util.List;

import jakarta.annotation.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the next page, null on the last one
 * @param total null on the pages that follow the first
 */
public record Page<T>(List<T> items, @Nullable String next, @Nullable Total total) {

    /** How many there are; counting stops at the cap, then {@code capped} is true. */
    public record Total(long count, boolean capped) {}

    public static <T> Page<T> of(List<T> all) {
        return new Page<>(all, null, new Total(all.size(), false));
    }
}
