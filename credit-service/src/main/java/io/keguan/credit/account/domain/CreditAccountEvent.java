package io.keguan.credit.account.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to a credit account, as other services hear of it: ids and facts, never the partner grade. */
public sealed interface CreditAccountEvent extends DomainEvent {

    UUID creditAccountId();

    @Override
    default String aggregateType() {
        return CreditAccount.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return creditAccountId();
    }

    /** The customer has an account from now on. */
    record Opened(UUID creditAccountId, String number, UUID customerId, Long limitFen, LimitBasis limitBasis,
            CreditAccountStatus status, int policyVersion, Instant openedAt) implements CreditAccountEvent {
        @Override
        public String type() {
            return "credit-account.opened.v1";
        }
    }

    /** The limit is another one; null means that the customer has none of its own. */
    record LimitChanged(UUID creditAccountId, String number, UUID customerId, Long previousLimitFen, Long limitFen,
            LimitBasis limitBasis, CreditAccountStatus status, int policyVersion, Instant changedAt)
            implements
                CreditAccountEvent {
        @Override
        public String type() {
            return "credit-account.limit-changed.v1";
        }
    }

    /** Nothing more is sold on credit to the customer. */
    record Frozen(UUID creditAccountId, String number, UUID customerId, Long limitFen, LimitBasis limitBasis,
            CreditAccountStatus status, int policyVersion, String reason, Instant frozenAt)
            implements
                CreditAccountEvent {
        @Override
        public String type() {
            return "credit-account.frozen.v1";
        }
    }

    /** Sales on credit go on. */
    record Unfrozen(UUID creditAccountId, String number, UUID customerId, Long limitFen, LimitBasis limitBasis,
            CreditAccountStatus status, int policyVersion, String reason, Instant unfrozenAt)
            implements
                CreditAccountEvent {
        @Override
        public String type() {
            return "credit-account.unfrozen.v1";
        }
    }
}
