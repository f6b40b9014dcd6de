package io.keguan.credit.dunning;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.Chore;

/** Looks again and again who is so late that the next notice is due; every account in a transaction of its own. */
@ApplicationScoped
public class DemandChore implements Chore {

    private final Demands demands;

    public DemandChore(Demands demands) {
        this.demands = demands;
    }

    @Override
    public String name() {
        return "demand notices";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        demands.lateAccounts().forEach(demands::propose);
    }
}
