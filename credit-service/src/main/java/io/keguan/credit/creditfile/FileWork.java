package io.keguan.credit.creditfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.CreditStaff;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.creditfile.domain.CreditFileRequest;
import io.keguan.credit.creditfile.domain.FileKeeper;
import io.keguan.kit.due.Due;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who has to decide a request, when a permission ends, and what the applicant is told: never more of the account than its number. */
@ApplicationScoped
public class FileWork {

    static final String DEADLINE = "credit-file-request.deadline";
    private static final String DECIDE = "credit-file-request.decide";

    private final Tasks tasks;
    private final Notifications notifications;
    private final Due due;

    public FileWork(Tasks tasks, Notifications notifications, Due due) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.due = due;
    }

    void designated(FileKeeper keeper) {
        notifications.send(Notification
                .to(keeper.staffId(), "credit-file-keeper.designated", FileKeeper.TYPE, keeper.id(),
                        keeper.staffName())
                .rule("S3-16")
                .params(Map.of("name", keeper.staffName(), "reason", keeper.reason())));
    }

    /** @param keeper null while nobody keeps the files: the management decides alone */
    void decide(CreditFileRequest request, FileKeeper keeper) {
        Task task = Task.of(DECIDE, CreditFileRequest.TYPE, request.id(), request.number()).rule("S3-17")
                .params(params(request, null))
                .toRoles(List.of(CreditStaff.MANAGEMENT), null)
                .notFor(request.applicantId());
        tasks.open(keeper == null ? task : task.orStaff(keeper.staffId(), keeper.staffName()));
    }

    /** What waited for a decision has one, or is needed no more; the applicant hears of what others have done. */
    void next(CreditFileRequest request, CreditAccount account) {
        tasks.closeAll(request.id());
        switch (request.status()) {
            case OPEN -> {
                // Never cancelled: of a permission that was taken back meanwhile the deadline finds nothing to end.
                due.schedule(DEADLINE, request.id(), request.openUntil());
                tell(request, account, "approved");
            }
            case REJECTED -> tell(request, account, "rejected");
            case REVOKED -> tell(request, account, "revoked");
            case EXPIRED -> tell(request, account, "expired");
            case REQUESTED, WITHDRAWN -> {
            }
        }
    }

    private void tell(CreditFileRequest request, CreditAccount account, String what) {
        notifications.send(Notification
                .to(request.applicantId(), "credit-file-request." + what, CreditFileRequest.TYPE, request.id(),
                        request.number())
                .rule("S3-17")
                .params(params(request, account)));
    }

    private static Map<String, Object> params(CreditFileRequest request, CreditAccount account) {
        Map<String, Object> params = new HashMap<>();
        params.put("name", account == null
                ? request.applicant().applicantName() + "　" + request.question().askedFor()
                : request.question().askedFor());
        params.put("applicant", request.applicant().applicantName());
        params.put("purpose", request.question().purpose());
        params.put("reason", request.ending() == null || request.ending().endReason() == null
                ? ""
                : request.ending().endReason());
        if (account != null) {
            params.put("account", account.number());
        }
        if (request.openUntil() != null) {
            params.put("until", request.openUntil().toString());
        }
        return params;
    }
}
