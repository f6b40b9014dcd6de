package io.keguan.kit.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.kit.domain.Parameter;

/** The parameters of this service by the article they come from. */
@ApplicationScoped
public class PolicyParameters {

    @Schema(name = "RuleParameter")
    public record Value(String policy, String key, String value, Parameter.Unit unit) {}

    private final Policies policies;
    private final PolicyChanges changes;

    public PolicyParameters(Policies policies, PolicyChanges changes) {
        this.policies = policies;
        this.changes = changes;
    }

    public Map<String, List<Value>> byRule() {
        Map<String, List<Value>> byRule = new TreeMap<>();
        for (PolicyType<?> type : policies.types()) {
            Map<String, String> present = changes.presentValues(type);
            type.parameters()
                    .forEach(p -> p.rules()
                            .forEach(rule -> byRule
                                    .computeIfAbsent(rule, r -> new ArrayList<>())
                                    .add(new Value(type.name(), p.key(), present.get(p.key()),
                                            p.parameter().unit()))));
        }
        return byRule;
    }
}
