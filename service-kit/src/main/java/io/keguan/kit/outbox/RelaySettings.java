package io.keguan.kit.outbox;

import java.time.Duration;

/**
 * What one relay carries and how.
 *
 * @param topic full name with the prefix
 * @param patience how long Kafka may take over a batch before it is given up and sent anew
 */
public record RelaySettings(String service, String topic, int batch, Duration patience) {

    public static RelaySettings of(String service, String topic) {
        return new RelaySettings(service, topic, 500, Duration.ofSeconds(30));
    }

    String lock() {
        return "keguan.relay/" + topic;
    }
}
