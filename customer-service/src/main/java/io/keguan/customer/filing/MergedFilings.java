package io.keguan.customer.filing;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.MergePart;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.kit.domain.Actor;

/** One company is filed once: what was still to be filed of a file that was merged into another is not. */
@ApplicationScoped
public class MergedFilings implements MergePart {

    private final Filings filings;

    public MergedFilings(Filings filings) {
        this.filings = filings;
    }

    @Override
    public void merged(Customer absorbed, Customer kept, Actor by) {
        filings.cancelOpenOf(absorbed.id(), by);
    }
}
