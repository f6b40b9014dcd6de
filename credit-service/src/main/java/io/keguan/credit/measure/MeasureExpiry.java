package io.keguan.credit.measure;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.DueHandler;

/** What was given as security runs out. */
@ApplicationScoped
public class MeasureExpiry implements DueHandler {

    private final Measures measures;

    public MeasureExpiry(Measures measures) {
        this.measures = measures;
    }

    @Override
    public String kind() {
        return MeasureWork.EXPIRY;
    }

    @Override
    public void fire(UUID measureId, Instant dueAt) {
        measures.expire(measureId);
    }
}
