package io.keguan.credit.stop;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.DueHandler;

/** An exception has its last day. */
@ApplicationScoped
public class StopDays implements DueHandler {

    private final Stops stops;

    public StopDays(Stops stops) {
        this.stops = stops;
    }

    @Override
    public String kind() {
        return StopWork.EXCEPTION_ENDS;
    }

    @Override
    public void fire(UUID stopId, Instant dueAt) {
        stops.endException(stopId);
    }
}
