package io.keguan.credit.rating;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.CreditObstacle;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.rating.persistence.RatingRepository;
import io.keguan.kit.domain.Reason;

/** Nothing is supplied to those of S1-52, neither by contract nor by release, and no guarantee changes that. */
@ApplicationScoped
public class RatingObstacle implements CreditObstacle {

    private final RatingRepository ratings;

    public RatingObstacle(RatingRepository ratings) {
        this.ratings = ratings;
    }

    @Override
    public List<Reason> obstacles(CreditAccount account, Step step, long amountFen) {
        return ratings.current(account.id())
                .filter(r -> r.supplyRefused())
                .map(r -> List.of(new Reason(null, "credit-rating.supply-refused", "S1-52",
                        Map.of("number", r.number()))))
                .orElse(List.of());
    }
}
