package io.keguan.kit.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.keguan.kit.domain.Refused;

/** The policies of this service as they are in force. */
@ApplicationScoped
public class Policies {

    /** Another instance of the service learns of an approval after at most this time. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private record Remembered(List<PolicyVersion> approved, long readNanos) {}

    private final PolicyStore store;
    private final Clock clock;
    private final Map<String, PolicyType<?>> types = new LinkedHashMap<>();
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    public Policies(PolicyStore store, Clock clock, @Any Instance<PolicyCatalogue> catalogues) {
        this.store = store;
        this.clock = clock;
        catalogues.stream()
                .flatMap(c -> c.policies().stream())
                .map(PolicyType::new)
                .forEach(type -> types.put(type.name(), type));
    }

    /** The policy in force now; decisions keep its version. */
    @SuppressWarnings("unchecked")
    public <P extends Record> Policy<P> current(Class<P> record) {
        PolicyType<P> type = (PolicyType<P>) types.values()
                .stream()
                .filter(t -> t.describes(record))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(record + " is in no PolicyCatalogue"));
        Optional<PolicyVersion> inForce = inForce(type.name());
        return new Policy<>(inForce.map(PolicyVersion::version).orElse(0),
                type.of(inForce.map(PolicyVersion::values).orElse(Map.of())));
    }

    Optional<PolicyVersion> inForce(String name) {
        Instant now = clock.instant();
        return approved(name).stream().filter(v -> !v.effectiveFrom().isAfter(now)).findFirst();
    }

    List<PolicyType<?>> types() {
        return List.copyOf(types.values());
    }

    PolicyType<?> type(String name) {
        return Optional.<PolicyType<?>>ofNullable(types.get(name)).orElseThrow(Refused::notFound);
    }

    void forget(String name) {
        remembered.remove(name);
    }

    private List<PolicyVersion> approved(String name) {
        Remembered known = remembered.get(name);
        if (known == null || System.nanoTime() - known.readNanos > REMEMBERED.toNanos()) {
            known = new Remembered(store.approved(name), System.nanoTime());
            remembered.put(name, known);
        }
        return known.approved;
    }
}
