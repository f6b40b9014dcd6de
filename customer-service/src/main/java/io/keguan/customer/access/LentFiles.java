package io.keguan.customer.access;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.access.persistence.AccessRequestRepository;
import io.keguan.customer.archive.MergePart;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.kit.domain.Reason;

/** A paper file somebody has taken home is brought back before the file is merged into another (S2c-38). */
@ApplicationScoped
public class LentFiles implements MergePart {

    private final AccessRequestRepository requests;

    public LentFiles(AccessRequestRepository requests) {
        this.requests = requests;
    }

    @Override
    public List<Reason> obstacles(Customer absorbed) {
        return requests.lent(absorbed.id())
                .map(loan -> new Reason("absorbedId", "access-request.file-lent", "S2c-38",
                        Map.of("number", loan.number())))
                .stream()
                .toList();
    }
}
