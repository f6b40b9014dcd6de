package io.keguan.credit.price;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.keguan.credit.domain.Hand;
import io.keguan.credit.price.domain.PriceEntry;
import io.keguan.credit.price.domain.PriceEvent;
import io.keguan.credit.price.domain.PriceList;
import io.keguan.credit.price.domain.PriceListAction;
import io.keguan.credit.price.domain.PriceListStatus;
import io.keguan.credit.price.persistence.PriceEntries;
import io.keguan.credit.price.persistence.PriceListRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** 价格表: proposed whole by those who work with prices, decided by the management, never edited. */
@UseCases
public class PriceLists {

    private static final String RULE = "S3-04";
    private static final String DECIDE = "price-list.decide";

    private final PriceListRepository lists;
    private final PriceEntries entries;
    private final NumberSeries numbers;
    private final Tasks tasks;
    private final Journal journal;
    private final Clock clock;

    public PriceLists(PriceListRepository lists, PriceEntries entries, NumberSeries numbers, Tasks tasks,
            Journal journal, Clock clock) {
        this.lists = lists;
        this.entries = entries;
        this.numbers = numbers;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    /** A new version of all prices; a row that is wrong keeps the whole list out, and every such row is named. */
    public PriceList propose(String name, LocalDate from, LocalDate until, List<PriceEntry> prices, Actor by) {
        List<Reason> faults = new ArrayList<>();
        if (until != null && until.isBefore(from)) {
            faults.add(Reason.of("validUntil", "credit-contract.ends-before-it-begins"));
        }
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < prices.size(); i++) {
            String place = "entries[" + i + "]";
            faults.addAll(prices.get(i).faults(place));
            if (!seen.add(prices.get(i).key())) {
                faults.add(Reason.of(place, "price-list.row-twice", RULE));
            }
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults).rule(RULE);
        }
        PriceList list = PriceList.propose(Ids.next(), numbers.next("JG"), name, from, until, prices.size(),
                Hand.of(by, clock.instant()));
        lists.persistAndFlush(list);
        entries.insert(list.id(), prices);
        tasks.open(Task.of(DECIDE, PriceList.TYPE, list.id(), list.number()).rule(RULE).notFor(by.id())
                .toRoles(List.of(Roles.DEPUTY_GM, Roles.GENERAL_MANAGER), null)
                .params(Map.of("name", name, "entries", prices.size())));
        note(list, by, list.proposed(), null, null);
        return list;
    }

    public PriceList view(UUID id) {
        return lists.get(id);
    }

    public PriceList decide(UUID id, long version, PriceListAction action, String reason, Actor by) {
        PriceList list = lists.get(id, version);
        Map<String, Object> before = list.facts();
        PriceEvent event = list.decide(action, reason, by, clock.instant());
        tasks.closeAll(id);
        note(list, by, event, before, reason);
        return list;
    }

    /** What the caller may do now: the lifecycle and the role together. */
    public static List<String> allowedActions(PriceList list, Actor actor) {
        return PriceListStatus.LIFECYCLE.allowedNames(list.status(), a -> switch (a) {
            case APPROVE, REJECT -> actor.hasAny(Roles.DEPUTY_GM, Roles.GENERAL_MANAGER) && !list.proposedBy(actor);
            case WITHDRAW -> list.proposedBy(actor);
        });
    }

    private void note(PriceList list, Actor by, PriceEvent event, Map<String, Object> before, String reason) {
        journal.append(event);
        journal.audit(AuditNote.of(PriceList.TYPE, list.id(), by, event.type().split("\\.")[1]).rule(RULE)
                .reason(reason).change(before, list.facts()));
    }
}
