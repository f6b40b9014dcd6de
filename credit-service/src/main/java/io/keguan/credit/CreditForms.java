package io.keguan.credit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.CreditAccounts;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.dunning.Demands;
import io.keguan.credit.dunning.domain.DemandNotice;
import io.keguan.credit.investigation.Investigations;
import io.keguan.credit.investigation.domain.Investigation;
import io.keguan.credit.rating.Ratings;
import io.keguan.credit.rating.domain.CreditRating;
import io.keguan.credit.release.Releases;
import io.keguan.credit.release.domain.Release;
import io.keguan.credit.reminder.Reminders;
import io.keguan.credit.reminder.domain.PaymentReminder;
import io.keguan.kit.print.PrintForm;

/** The paper forms of credit control; a credit file does not leave its keeper without a trace (S3-18). */
@ApplicationScoped
public class CreditForms implements PrintForm.Catalogue {

    private static final String RULE = "S3-18";

    private final List<PrintForm> forms;

    public CreditForms(CreditAccounts accounts, Investigations investigations, Ratings ratings, Releases releases,
            Reminders reminders, Demands demands) {
        // 客户信用调查报告, 信用评审表, 赊销发货提单, 付款提示书面通知, 催款通知单, 往来对账单
        forms = List.of(new PrintForm("CREDIT_REPORT", Investigation.TYPE, RULE, investigations::view),
                new PrintForm("CREDIT_RATING", CreditRating.TYPE, RULE, ratings::view),
                new PrintForm("RELEASE_SLIP", Release.TYPE, RULE, releases::view),
                new PrintForm("PAYMENT_REMINDER", PaymentReminder.TYPE, RULE, reminders::view),
                new PrintForm("DEMAND_NOTICE", DemandNotice.TYPE, RULE, demands::view),
                new PrintForm("ACCOUNT_STATEMENT", CreditAccount.TYPE, RULE, accounts::view));
    }

    @Override
    public List<PrintForm> forms() {
        return forms;
    }
}
