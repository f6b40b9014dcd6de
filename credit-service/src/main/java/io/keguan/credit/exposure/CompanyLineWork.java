package io.keguan.credit.exposure;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.exposure.domain.CompanyLine;
import io.keguan.credit.exposure.domain.CompanyLineEvent;
import io.keguan.credit.exposure.domain.LineState;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** What finance and credit control have to do about the company line. */
@ApplicationScoped
public class CompanyLineWork {

    private static final String STATE_ASSETS = "company-line.state-assets";
    private static final String NEAR = "company-line.near";

    private final Tasks tasks;

    public CompanyLineWork(Tasks tasks) {
        this.tasks = tasks;
    }

    /** The assets of a month are missing. */
    void stateAssets(String month) {
        tasks.open(task(STATE_ASSETS, month).toRole(Roles.FINANCE, null).params(Map.of("month", month)));
    }

    void near(CompanyLine line) {
        tasks.open(task(NEAR, line.month()).toRoles(List.of(Roles.CREDIT_OFFICER, Roles.FINANCE), null)
                .params(Map.of("lineFen", line.lineFen(), "usedFen", line.usedFen())));
    }

    /** The assets were stated; when the line is far again, nothing has to be done about it. */
    void drawn(CompanyLine line) {
        tasks.close(STATE_ASSETS, CompanyLineEvent.ID);
        if (line.state() == LineState.CLEAR) {
            tasks.close(NEAR, CompanyLineEvent.ID);
        }
    }

    private static Task task(String kind, String month) {
        return Task.of(kind, CompanyLineEvent.TYPE, CompanyLineEvent.ID, month).rule(CompanyLine.RULE);
    }
}
