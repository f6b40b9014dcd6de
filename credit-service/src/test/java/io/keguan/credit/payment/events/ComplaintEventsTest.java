package io.keguan.credit.payment.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.payment.events.ComplaintEvents.Compensated;
import io.keguan.credit.payment.events.ComplaintEvents.Disputed;
import io.keguan.kit.test.GoldenSamples;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintEventsTest {

    @Test
    void what_complaints_say_is_understood() {
        Compensated agreed = GoldenSamples.read("compensation.approved.v1", Compensated.class);
        assertThat(agreed.amountFen()).isEqualTo(120_000);
        assertThat(agreed.releaseNumber()).isEqualTo("FH-2026-000007");
        assertThat(agreed.approvedAt()).isNotNull();
        assertThat(agreed.compensationId()).isNotNull();
        Disputed disputed = GoldenSamples.read("complaint.payment-disputed.v1", Disputed.class);
        Disputed ended = GoldenSamples.read("complaint.payment-dispute-ended.v1", Disputed.class);
        assertThat(ended).as("a dispute ends by what it began with").isEqualTo(disputed);
    }
}
