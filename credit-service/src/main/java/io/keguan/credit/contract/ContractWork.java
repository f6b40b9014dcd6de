package io.keguan.credit.contract;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.contract.domain.CreditContract;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who has to do what next with a contract, and who is told. */
@ApplicationScoped
public class ContractWork {

    private final Tasks tasks;
    private final Notifications notifications;

    public ContractWork(Tasks tasks, Notifications notifications) {
        this.tasks = tasks;
        this.notifications = notifications;
    }

    /** The management decides on special terms, credit control signs. */
    void next(CreditContract contract) {
        tasks.closeAll(contract.id());
        switch (contract.status()) {
            case SPECIAL_TERMS_PENDING -> tasks.open(task(contract, "credit-contract.decide-special-terms")
                    .rule("S3-75").notFor(contract.draft().id())
                    .toRoles(List.of(Roles.GENERAL_MANAGER, Roles.DEPUTY_GM), null));
            case DRAFT -> tasks.open(task(contract, "credit-contract.sign").rule("S3-01")
                    .toRole(Roles.CREDIT_OFFICER, null));
            case SIGNED, ENDED, CANCELLED -> {
                // Nobody has to do anything.
            }
        }
    }

    void tell(CreditContract contract, String action) {
        notifications.send(Notification
                .to(contract.draft().id(), CreditContract.TYPE + "." + action, CreditContract.TYPE, contract.id(),
                        contract.number())
                .params(Map.of("name", contract.parties().customerName())));
    }

    private static Task task(CreditContract contract, String kind) {
        return Task.of(kind, CreditContract.TYPE, contract.id(), contract.number())
                .params(Map.of("name", contract.parties().customerName(), "limitFen",
                        contract.terms().limitFen()));
    }
}
