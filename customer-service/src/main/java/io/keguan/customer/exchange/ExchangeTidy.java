package io.keguan.customer.exchange;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.Chore;

/** Forgets the workbooks of imports that are over. */
@ApplicationScoped
public class ExchangeTidy implements Chore {

    private final Imports imports;

    public ExchangeTidy(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "workbooks of ended imports";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        int tidied;
        do {
            tidied = imports.tidy();
        } while (tidied > 0);
    }
}
