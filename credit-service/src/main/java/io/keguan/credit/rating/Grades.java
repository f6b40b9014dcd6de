package io.keguan.credit.rating;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.rating.domain.CreditRating;
import io.keguan.credit.rating.domain.Grade;
import io.keguan.credit.rating.persistence.RatingRepository;
import io.keguan.kit.domain.Actor;

/** What a customer is graded and by whom, as far as the reader may know: systems never (C17). */
@ApplicationScoped
public class Grades {

    private final RatingRepository ratings;

    public Grades(RatingRepository ratings) {
        this.ratings = ratings;
    }

    public Grade of(UUID accountId, Actor reader) {
        return reader.client() ? null : ratings.current(accountId).map(CreditRating::grade).orElse(null);
    }

    /** Whether the customer's present grade was proposed or approved by that person (S1-63). */
    public boolean isBy(UUID accountId, Actor person) {
        return ratings.current(accountId)
                .filter(r -> r.proposal().isBy(person) || r.decision().decidedById().equals(person.id())).isPresent();
    }
}
