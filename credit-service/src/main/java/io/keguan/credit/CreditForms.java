package io.keguan.credit;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.AccountReader;
import io.keguan.credit.account.CreditAccounts;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.dunning.Demands;
import io.keguan.credit.dunning.domain.DemandNotice;
import io.keguan.credit.investigation.Investigations;
import io.keguan.credit.investigation.domain.Investigation;
import io.keguan.credit.rating.Ratings;
import io.keguan.credit.rating.domain.CreditRating;
import io.keguan.credit.release.ReleaseAccess;
import io.keguan.credit.release.Releases;
import io.keguan.credit.release.domain.Release;
import io.keguan.credit.reminder.Reminders;
import io.keguan.credit.reminder.domain.PaymentReminder;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.print.PrintForm;

/**
 * The paper forms of credit control. A credit file does not leave its keeper without a trace, and who reads it by a permission
 * alone takes nothing out of the house (S3-18).
 */
@ApplicationScoped
public class CreditForms implements PrintForm.Catalogue {

    private static final String RULE = "S3-18";

    private final List<PrintForm> forms;

    public CreditForms(CreditAccounts accounts, Investigations investigations, Ratings ratings, Releases releases,
            Reminders reminders, Demands demands, AccountReader reader) {
        // 客户信用调查报告, 信用评审表, 赊销发货提单, 付款提示书面通知, 催款通知单, 往来对账单
        forms = List.of(
                form("CREDIT_REPORT", Investigation.TYPE, reader, (id, by) -> investigations.view(id, by).account()),
                form("CREDIT_RATING", CreditRating.TYPE, reader, (id, by) -> ratings.view(id, by).account()),
                form("RELEASE_SLIP", Release.TYPE, reader, (id, by) -> {
                    Release slip = releases.view(id, by);
                    return ReleaseAccess.readsAll(by) ? null : reader.get(slip.accountId());
                }),
                form("PAYMENT_REMINDER", PaymentReminder.TYPE, reader,
                        (id, by) -> reader.get(reminders.view(id, by).accountId())),
                form("DEMAND_NOTICE", DemandNotice.TYPE, reader,
                        (id, by) -> reader.get(demands.view(id, by).accountId())),
                form("ACCOUNT_STATEMENT", CreditAccount.TYPE, reader, (id, by) -> accounts.view(id, by).account()));
    }

    @Override
    public List<PrintForm> forms() {
        return forms;
    }

    /** @param view opens the record, and returns the account that decides whether it may leave the house; null if it may */
    private static PrintForm form(String code, String type, AccountReader reader,
            BiFunction<UUID, Actor, CreditAccount> view) {
        return new PrintForm(code, type, RULE, (id, by) -> {
            CreditAccount account = view.apply(id, by);
            if (account != null) {
                reader.visible(account.id(), by);
            }
        });
    }
}
