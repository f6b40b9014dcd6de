package io.keguan.credit.exposure;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.Chore;

/** Looks again and again whether the company line is what the newest assets and the policy in force make it. */
@ApplicationScoped
public class CompanyLineChore implements Chore {

    private final CompanyLines lines;

    public CompanyLineChore(CompanyLines lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "company line";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        lines.keepUp();
    }
}
