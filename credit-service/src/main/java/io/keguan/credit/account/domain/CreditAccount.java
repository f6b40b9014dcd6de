package io.keguan.credit.account.domain;

import static io.keguan.credit.account.domain.CreditAccountStatus.LIFECYCLE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/**
 * How much one customer may buy without paying first. There is one per customer, from the day its file begins (S1-53); it is a
 * permission. How much of it is taken is its {@code Exposure}, in a row of its own.
 */
@Entity
@Table(name = "credit_account")
public class CreditAccount extends Aggregate {

    public static final String TYPE = "credit-account";

    private String number;
    @Enumerated(EnumType.STRING)
    private CreditAccountStatus status;
    @Embedded
    private Holder holder;
    @Embedded
    private Limit creditLimit;
    private Instant openedAt;
    private int policyVersion;
    private String frozenReason;
    @Enumerated(EnumType.STRING)
    private CustomerFile customerFile = CustomerFile.ACTIVE;
    private UUID mergedIntoCustomerId;

    protected CreditAccount() {}

    private CreditAccount(UUID id) {
        super(id);
    }

    /** Opens the account of a new customer under the policy in force. */
    public static CreditAccount open(UUID id, String number, Holder holder, Limit limit, int policyVersion,
            Instant at) {
        CreditAccount account = new CreditAccount(id);
        account.number = number;
        account.status = CreditAccountStatus.ACTIVE;
        account.holder = holder;
        account.creditLimit = limit;
        account.openedAt = at;
        account.policyVersion = policyVersion;
        return account;
    }

    public CreditAccountEvent.Opened opened() {
        return new CreditAccountEvent.Opened(id(), number, holder.customerId(), creditLimit.fen(), creditLimit.basis(),
                status, policyVersion, openedAt);
    }

    /** Stops sales on credit; what is owed stays owed. */
    public CreditAccountEvent freeze(String reason, Instant at) {
        requireCustomer();
        status = LIFECYCLE.next(status, CreditAccountAction.FREEZE);
        frozenReason = reason;
        return new CreditAccountEvent.Frozen(id(), number, holder.customerId(), creditLimit.fen(), creditLimit.basis(),
                status, policyVersion, reason, at);
    }

    public CreditAccountEvent unfreeze(String reason, Instant at) {
        requireCustomer();
        status = LIFECYCLE.next(status, CreditAccountAction.UNFREEZE);
        frozenReason = null;
        return new CreditAccountEvent.Unfrozen(id(), number, holder.customerId(), creditLimit.fen(),
                creditLimit.basis(), status, policyVersion, reason, at);
    }

    /** Of a customer whose file is out of use nothing is decided any more. */
    public void requireCustomer() {
        if (customerFile != CustomerFile.ACTIVE) {
            throw Refused.conflict("credit-account.customer-sealed").rule("S4-20").param("number",
                    holder.customerNumber());
        }
    }

    public CustomerFile customerFile() {
        return customerFile;
    }

    /** The archive says who the customer is. */
    public void heldBy(Holder changed) {
        holder = changed;
    }

    /** The customer's file goes on in another one; what is owed here counts there. */
    public void mergedInto(UUID keptCustomerId) {
        mergedIntoCustomerId = keptCustomerId;
    }

    /** Null for a customer of its own. */
    public UUID mergedIntoCustomerId() {
        return mergedIntoCustomerId;
    }

    /** The archive has sealed the customer's file, or opened it again. */
    public void fileIs(CustomerFile now) {
        customerFile = now;
    }

    /** Nothing is left of the customer but its number. */
    public void forgetHolder() {
        customerFile = CustomerFile.DESTROYED;
        holder = new Holder(holder.customerId(), holder.customerNumber(), holder.customerNumber(),
                holder.departmentId(), holder.ownerId());
        frozenReason = frozenReason == null ? null : "";
    }

    /** Another limit from now on; who may decide that is not the account's business. */
    public CreditAccountEvent.LimitChanged limit(Limit limit, int underPolicy, Instant at) {
        requireCustomer();
        Long previous = creditLimit.fen();
        creditLimit = limit;
        policyVersion = underPolicy;
        return new CreditAccountEvent.LimitChanged(id(), number, holder.customerId(), previous, limit.fen(),
                limit.basis(),
                status, policyVersion, at);
    }

    /** The account for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", status);
        facts.put("limitFen", creditLimit.fen());
        facts.put("limitBasis", creditLimit.basis());
        facts.put("frozenReason", frozenReason);
        return facts;
    }

    public String number() {
        return number;
    }

    public CreditAccountStatus status() {
        return status;
    }

    public Holder holder() {
        return holder;
    }

    public Limit limit() {
        return creditLimit;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public String frozenReason() {
        return frozenReason;
    }
}
