package io.keguan.customer.logbook;

import java.util.UUID;

import io.keguan.customer.logbook.domain.Book;
import io.keguan.kit.domain.Actor;

/** A feature for which it matters what is written into a book; it hears of it in the same transaction. */
public interface LogPart {

    /** Something was written down, corrected or declared void. */
    void written(UUID customerId, Book book, Actor by);
}
