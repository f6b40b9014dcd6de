package io.keguan.credit.ageing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.ageing.domain.Ageing;
import io.keguan.credit.ageing.persistence.Books;
import io.keguan.credit.ageing.persistence.Books.Figures;
import io.keguan.credit.ageing.persistence.Books.Move;
import io.keguan.credit.ageing.persistence.Books.Pair;
import io.keguan.credit.ageing.persistence.Books.StatementKind;
import io.keguan.credit.receivable.Debtors;
import io.keguan.credit.receivable.domain.ReceivablePolicy;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.security.Roles;
import io.keguan.kit.time.BusinessZone;

/** The ledgers of the office (S2d-03): ageing, statements of account, what every salesperson's customers owe, and whether two books agree. */
@UseCases
public class Ledgers {

    private static final String[] READERS = {Roles.FINANCE, Roles.CREDIT_OFFICER, Roles.GENERAL_MANAGER,
            Roles.DEPUTY_GM, Roles.AUDITOR};

    /** A line of a statement. @param balanceFen what is owed after it; below 0 the customer has paid too much */
    @Schema(name = "StatementLine")
    public record Line(LocalDate day, StatementKind kind, String number, @Nullable String reference, long fen,
            long balanceFen,
            UUID sourceId) {}

    /** 对账单 of one customer. */
    @Schema(name = "AccountStatement")
    public record Statement(UUID accountId, String accountNumber, UUID customerId, String customerNumber,
            String customerName, LocalDate from, LocalDate to, long openingFen, long billedFen, long settledFen,
            long closingFen, List<Line> lines) {}

    private final Books books;
    private final Debtors debtors;
    private final Policies policies;
    private final BusinessZone zone;
    private final Clock clock;

    public Ledgers(Books books, Debtors debtors, Policies policies, BusinessZone zone, Clock clock) {
        this.books = books;
        this.debtors = debtors;
        this.policies = policies;
        this.zone = zone;
        this.clock = clock;
    }

    public Ageing ageing(Actor by) {
        requireReader("S1-59", by);
        return new Ageing(today(), policies.current(ReceivablePolicy.class).value().ageingBounds(), books.debts());
    }

    /** Who has read what a customer owed when leaves a trace. */
    public Statement statement(UUID accountId, LocalDate from, LocalDate to, Actor by) {
        CreditAccount account = debtors.readable(accountId, by);
        LocalDate last = to == null ? today() : to;
        LocalDate first = from == null ? last.withDayOfMonth(1) : from;
        if (first.isAfter(last)) {
            throw Refused.invalid("to", "statement.ends-before-it-begins", "S2d-03");
        }
        debtors.look(account, "statement", "S2d-03", by);
        List<Line> lines = new ArrayList<>();
        long opening = 0;
        long billed = 0;
        long balance = 0;
        for (Move move : books.moves(accountId)) {
            if (move.day().isAfter(last)) {
                break;
            }
            balance += move.fen();
            if (move.day().isBefore(first)) {
                opening = balance;
            } else {
                billed += Math.max(0, move.fen());
                lines.add(new Line(move.day(), move.kind(), move.number(),
                        move.reference().isEmpty() ? null : move.reference(), move.fen(), balance, move.sourceId()));
            }
        }
        return new Statement(accountId, account.number(), account.holder().customerId(),
                account.holder().customerNumber(), account.holder().customerName(), first, last, opening, billed,
                opening + billed - balance, balance, lines);
    }

    /** 货款回笼: what the customers of each salesperson got, paid and owe (S2d-09). The period is the month so far when none is given. */
    public List<Figures> figures(LocalDate from, LocalDate to, Actor by) {
        LocalDate last = to == null ? today() : to;
        List<Figures> all = books.figures(from == null ? last.withDayOfMonth(1) : from, last, today());
        return by.hasAny(READERS) ? all : all.stream().filter(f -> f.salespersonId().equals(by.id())).toList();
    }

    public List<Pair> reconciliation(Actor by) {
        requireReader("S2d-03", by);
        return books.reconciliation();
    }

    public LocalDate today() {
        return zone.dateOf(clock.instant());
    }

    private static void requireReader(String rule, Actor by) {
        if (!by.hasAny(READERS)) {
            throw Refused.forbidden("auth.forbidden").rule(rule);
        }
    }
}
