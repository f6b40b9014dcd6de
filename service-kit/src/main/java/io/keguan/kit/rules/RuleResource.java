package io.keguan.kit.rules;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.kit.http.ServiceName;
import io.keguan.kit.page.Page;
import io.keguan.kit.policy.PolicyParameters;
import io.quarkus.security.Authenticated;

/** What this service does about each article: its parameters, where it refuses, and how often it has. */
@Path("/api/v1/services/{service}/rules")
@Authenticated
@Tag(name = "rules")
public class RuleResource {

    public record RuleView(String rule, List<PolicyParameters.Value> parameters, List<String> enforcedIn, long refusals,
            @Nullable Instant lastRefusedAt) {}

    private record Count(String code, long refusals, Instant last) {}

    private final ServiceName service;
    private final DataSource database;
    private final PolicyParameters parameters;

    public RuleResource(ServiceName service, DataSource database, PolicyParameters parameters) {
        this.service = service;
        this.database = database;
        this.parameters = parameters;
    }

    @GET
    public Page<RuleView> rules(@PathParam("service") String name) throws SQLException {
        service.require(name);
        Map<String, List<PolicyParameters.Value>> byRule = parameters.byRule();
        Map<String, List<Count>> refusals = refusals();
        Map<String, RuleView> views = new TreeMap<>();
        byRule.forEach((rule, values) -> views.put(rule, view(rule, values, refusals.getOrDefault(rule, List.of()))));
        refusals.forEach((rule, counts) -> views.putIfAbsent(rule, view(rule, List.of(), counts)));
        return Page.of(List.copyOf(views.values()));
    }

    private static RuleView view(String rule, List<PolicyParameters.Value> values, List<Count> counts) {
        return new RuleView(rule, values, counts.stream().map(Count::code).sorted().toList(),
                counts.stream().mapToLong(Count::refusals).sum(),
                counts.stream().map(Count::last).max(Instant::compareTo).orElse(null));
    }

    private Map<String, List<Count>> refusals() throws SQLException {
        Map<String, List<Count>> found = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection
                        .prepareStatement("SELECT rule, code, refusals, last_refused_at FROM rule_refusal");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), r -> new ArrayList<>())
                        .add(new Count(rows.getString(2), rows.getLong(3), rows.getTimestamp(4).toInstant()));
            }
        }
        return found;
    }
}
