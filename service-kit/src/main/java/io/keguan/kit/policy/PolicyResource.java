package io.keguan.kit.policy;

import static io.keguan.kit.security.Roles.ADMIN;
import static io.keguan.kit.security.Roles.DEPT_MANAGER;
import static io.keguan.kit.security.Roles.DEPUTY_GM;
import static io.keguan.kit.security.Roles.GENERAL_MANAGER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.http.ServiceName;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** The parameters of the regulations in this service: values, history, proposals and packs. */
@Path("/api/v1/services/{service}/policies")
@Authenticated
@Tag(name = "policies")
public class PolicyResource {

    public record ParameterView(String key, PolicyType.Kind type, Parameter.Unit unit, List<String> rules, String value,
            String seedValue) {}

    public record PolicyView(String name, int version, @Nullable Instant effectiveFrom, List<ParameterView> parameters,
            @Nullable Integer pending) {}

    /** A version's own version counts its decisions: 0 while it is open, 1 after. */
    public record VersionView(String name, int number, PolicyVersion.Status status, Map<String, String> values,
            List<String> changed,
            Instant effectiveFrom, @Nullable String pack, String reason, UUID proposedBy, String proposedByName,
            Instant proposedAt, @Nullable String decidedByName, @Nullable Instant decidedAt,
            @Nullable String decisionReason, long version,
            List<String> allowedActions) implements DetailView {}

    public record Proposal(
            @NotNull @Size(min = 1, max = 100) Map<String, @NotNull @PlainText(max = 4000) String> values,
            Instant effectiveFrom, @PlainText(required = true, max = 500, lines = true) String reason) {}

    public record DecisionWords(@PlainText(max = 500, lines = true) String reason) {}

    public record PackView(String name) {}

    public record PackChange(String policy, String key, String from, String to) {}

    public record PackDifference(String name, List<PackChange> changes) {}

    public record PackProposals(List<VersionView> proposals) {}

    private final ServiceName service;
    private final Policies policies;
    private final PolicyStore store;
    private final PolicyChanges changes;
    private final PolicyPacks packs;
    private final PolicyRequest request;

    public PolicyResource(ServiceName service, Policies policies, PolicyStore store, PolicyChanges changes,
            PolicyPacks packs, PolicyRequest request) {
        this.service = service;
        this.policies = policies;
        this.store = store;
        this.changes = changes;
        this.packs = packs;
        this.request = request;
    }

    @GET
    public Page<PolicyView> policies(@PathParam("service") String name) {
        service.require(name);
        return Page.of(policies.types().stream().map(this::view).toList());
    }

    @GET
    @Path("/{name}/versions")
    public Page<VersionView> versions(@PathParam("service") String serviceName, @PathParam("name") String name) {
        service.require(serviceName);
        PolicyType<?> type = policies.type(name);
        return Page.of(store.all(name).stream().map(v -> view(type, v)).toList());
    }

    @GET
    @Path("/{name}/versions/{number}")
    public VersionView version(@PathParam("service") String serviceName, @PathParam("name") String name,
            @PathParam("number") int number) {
        service.require(serviceName);
        return find(name, number);
    }

    @POST
    @Path("/{name}/versions")
    @RolesAllowed({DEPT_MANAGER, GENERAL_MANAGER, DEPUTY_GM, ADMIN})
    @Idempotent
    public RestResponse<VersionView> propose(@PathParam("service") String serviceName, @PathParam("name") String name,
            @Valid @NotNull Proposal proposal, UriInfo uri) {
        service.require(serviceName);
        int number = changes.propose(name, proposal.values, proposal.effectiveFrom, null, proposal.reason,
                request.actor());
        return HttpFilters.created(uri, number, find(name, number));
    }

    @POST
    @Path("/{name}/versions/{number}/actions/{decision:approve|reject}")
    @RolesAllowed({GENERAL_MANAGER, DEPUTY_GM, ADMIN})
    @Idempotent
    public VersionView decide(@PathParam("service") String serviceName, @PathParam("name") String name,
            @PathParam("number") int number, @PathParam("decision") String decision, @Valid DecisionWords words) {
        service.require(serviceName);
        if (find(name, number).version != request.version()) {
            throw Refused.stale();
        }
        changes.decide(name, number, PolicyVersion.Decision.valueOf(decision.toUpperCase(Locale.ROOT)),
                words == null ? null : words.reason, request.actor());
        return find(name, number);
    }

    @GET
    @Path("/packs")
    public Page<PackView> packs(@PathParam("service") String name) {
        service.require(name);
        return Page.of(packs.names().stream().map(PackView::new).toList());
    }

    @GET
    @Path("/packs/{pack}")
    public PackDifference pack(@PathParam("service") String name, @PathParam("pack") String pack) {
        service.require(name);
        return new PackDifference(pack, difference(pack));
    }

    @POST
    @Path("/packs/{pack}/actions/propose")
    @RolesAllowed({DEPT_MANAGER, GENERAL_MANAGER, DEPUTY_GM, ADMIN})
    @Idempotent
    public PackProposals proposePack(@PathParam("service") String name, @PathParam("pack") String pack,
            @Valid @NotNull DecisionWords words) {
        service.require(name);
        List<String> changed = difference(pack).stream().map(PackChange::policy).distinct().toList();
        if (changed.isEmpty()) {
            throw Refused.conflict("policy.nothing-changes");
        }
        List<VersionView> proposals = new ArrayList<>();
        changes.proposePack(pack, changed, packs.get(pack), words.reason == null ? pack : words.reason, request.actor())
                .forEach((policy, number) -> proposals.add(find(policy, number)));
        return new PackProposals(proposals);
    }

    private List<PackChange> difference(String pack) {
        List<PackChange> all = new ArrayList<>();
        packs.get(pack).forEach((policy, values) -> {
            Map<String, String> present = changes.presentValues(policies.type(policy));
            values.forEach((key, value) -> {
                if (!value.equals(present.get(key))) {
                    all.add(new PackChange(policy, key, present.get(key), value));
                }
            });
        });
        return all;
    }

    private VersionView find(String name, int number) {
        PolicyType<?> type = policies.type(name);
        return store.find(name, number).map(v -> view(type, v)).orElseThrow(Refused::notFound);
    }

    private PolicyView view(PolicyType<?> type) {
        Map<String, String> present = changes.presentValues(type);
        List<ParameterView> parameters = type.parameters()
                .stream()
                .map(p -> new ParameterView(p.key(), p.kind(), p.parameter().unit(), p.rules(),
                        present.get(p.key()), p.parameter().seed()))
                .toList();
        Integer pending = store.all(type.name())
                .stream()
                .filter(v -> v.status() == PolicyVersion.Status.PROPOSED)
                .map(PolicyVersion::version)
                .findFirst()
                .orElse(null);
        return policies.inForce(type.name())
                .map(v -> new PolicyView(type.name(), v.version(), v.effectiveFrom(), parameters, pending))
                .orElseGet(() -> new PolicyView(type.name(), 0, null, parameters, pending));
    }

    private VersionView view(PolicyType<?> type, PolicyVersion v) {
        boolean open = v.status() == PolicyVersion.Status.PROPOSED;
        boolean may = open && PolicyChanges.APPROVERS.stream().anyMatch(request.actor()::has)
                && !v.proposedBy().equals(request.actor().id());
        return new VersionView(v.name(), v.version(), v.status(), v.values(),
                changes.changedKeys(type, v.values()), v.effectiveFrom(), v.pack(), v.reason(), v.proposedBy(),
                v.proposedByName(), v.proposedAt(), v.decidedByName(), v.decidedAt(), v.decisionReason(), open ? 0 : 1,
                may
                        ? PolicyChanges.LIFECYCLE.allowed(v.status())
                                .stream()
                                .map(d -> d.name().toLowerCase(Locale.ROOT))
                                .toList()
                        : List.of());
    }

    /** Who asks, and which version they have seen. */
    @jakarta.enterprise.context.RequestScoped
    public static class PolicyRequest {
        private final CurrentStaff staff;
        private final IfMatch ifMatch;

        public PolicyRequest(CurrentStaff staff, IfMatch ifMatch) {
            this.staff = staff;
            this.ifMatch = ifMatch;
        }

        io.keguan.kit.domain.Actor actor() {
            return staff.actor();
        }

        long version() {
            return ifMatch.version();
        }
    }
}
