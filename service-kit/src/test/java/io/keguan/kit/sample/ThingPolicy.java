package io.keguan.kit.sample;

import java.time.LocalTime;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.policy.PolicyCatalogue;

/** A policy with a parameter of every kind. */
public record ThingPolicy(
        @Rule("S2a-07") @Parameter(seed = "5", unit = Parameter.Unit.WORKING_DAYS, min = 1, max = 60) int days,
        @Rule("S1-53") @Parameter(seed = "5000000", unit = Parameter.Unit.FEN) long cap,
        @Rule( {
                "S2c-26", "S2a-07"}) @Parameter(seed = "10:00") LocalTime until,
        @Parameter(seed = "true") boolean strict,
        @Parameter(seed = "PHONE,VISIT") List<String> channels, @Parameter(seed = "later") String basis){

    /** The sample service's policies. */
    @ApplicationScoped
    public static class Catalogue implements PolicyCatalogue {
        @Override
        public List<Class<? extends Record>> policies() {
            return List.of(ThingPolicy.class);
        }
    }
}
