package io.keguan.customer.change;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.Customers;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.FileChange;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.FileSection;
import io.keguan.customer.archive.domain.FileValues;
import io.keguan.customer.change.domain.ChangeRequest;
import io.keguan.customer.change.persistence.ChangeRequestRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;

/**
 * What a change request does besides when it merges the second file of a company into the first (S2c-28): takes over what is
 * worth keeping, and ends the other file.
 */
@ApplicationScoped
public class Merging {

    /**
     * Something the kept file takes over from the other.
     *
     * @param field the name of a field a customer has once; null for a whole entry
     * @param entryId the contact, address, invoice title or settlement unit of the other file; null for a field
     */
    public record Taken(FileSection section, String field, UUID entryId) {}

    private static final String RULE = Customer.MERGE_RULE;

    private final Customers customers;
    private final ChangeRequestRepository requests;

    public Merging(Customers customers, ChangeRequestRepository requests) {
        this.customers = customers;
        this.requests = requests;
    }

    /** The other file, when the person works with it and nothing is in the way of ending it. */
    Customer absorbed(UUID id, Customer kept, Actor by) {
        if (id.equals(kept.id())) {
            throw Refused.invalid("absorbedId", "change-request.merge-with-itself", RULE);
        }
        Customer absorbed = customers.toChange(id, by);
        refuseObstacles(absorbed, null);
        return absorbed;
    }

    /** The lines of the request: what the kept file takes over, as far as it does not say so already. */
    List<FileChange> lines(List<Taken> taken, FileValues kept, FileValues other) {
        List<FileChange> lines = new ArrayList<>();
        List<Reason> wrong = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            Taken one = taken.get(i);
            List<FileChange> found = one.section().several()
                    ? entry(one, other)
                    : field(one, kept, other);
            if (found == null) {
                wrong.add(Reason.of("take[" + i + "]", "change-request.nothing-to-take", RULE));
            } else {
                lines.addAll(found);
            }
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong);
        }
        return lines;
    }

    /** An entry is taken over whole, as a new one: its id belongs to the file it stands in. */
    private static List<FileChange> entry(Taken taken, FileValues other) {
        Map<FileField, String> values = taken.entryId() == null
                ? null
                : other.entries(taken.section()).get(taken.entryId());
        if (values == null) {
            return null;
        }
        UUID id = Ids.next();
        Map<FileField, String> worth = new EnumMap<>(values);
        worth.remove(FileField.CONTACT_PRIMARY);
        return worth.entrySet().stream()
                .map(value -> new FileChange(taken.section(), id, true, value.getKey(), null, value.getValue()))
                .toList();
    }

    private static List<FileChange> field(Taken taken, FileValues kept, FileValues other) {
        FileField field = taken.field() == null
                ? null
                : FileField.of(taken.section(), taken.field()).orElse(null);
        String value = field == null ? null : other.get(field, null);
        if (value == null) {
            return null;
        }
        String before = kept.get(field, null);
        return Objects.equals(before, value)
                ? List.of()
                : List.of(new FileChange(field.section(), null, false, field, before, value));
    }

    /** Both files locked, still in use and still as they were when the request was made; returns the one that is kept. */
    Customer locked(ChangeRequest request) {
        Customer kept = customers.lockedForMerger(request.customerId(), request.absorbedId());
        Customer absorbed = customers.locked(request.absorbedId());
        absorbed.requireInUse();
        refuseObstacles(absorbed, request.id());
        if (absorbed.changedAt().isAfter(request.submittedAt())) {
            throw Refused.conflict("change-request.absorbed-changed")
                    .rule("S4-24")
                    .param("number", absorbed.number());
        }
        return kept;
    }

    /** Ends the other file; before the kept one takes over its company code. */
    void end(ChangeRequest request, Customer kept, Actor by) {
        customers.merge(customers.locked(request.absorbedId()), kept, request.id(),
                request.number() + " " + request.reason(), by);
    }

    private void refuseObstacles(Customer absorbed, UUID exceptRequest) {
        List<Reason> obstacles = new ArrayList<>(customers.obstaclesToMerge(absorbed));
        requests.open(absorbed.id(), exceptRequest)
                .forEach(request -> obstacles.add(new Reason("absorbedId", "change-request.absorbed-busy", RULE,
                        Map.of("number", request.number()))));
        if (!obstacles.isEmpty()) {
            throw Refused.conflict("change-request.not-mergeable")
                    .rule(RULE)
                    .param("number", absorbed.number())
                    .because(obstacles);
        }
    }
}
