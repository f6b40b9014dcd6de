package io.keguan.customer.duty.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.logbook.domain.LogChannel;
import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.domain.WorkingDays;

/**
 * What has to be done with customers' files again and again, and until when.
 *
 * @param needUpdateDay until the end of which day of the month; 31 is the last day of every month
 * @param fileFormDay the same for 《客户档案表》
 * @param firstFormDays working days from the day a customer counts as developed to its first form
 * @param developedCategories categories of customers that are developed even before they have bought anything
 * @param verifyMonths after how many months without a change or a verification a file has to be verified
 * @param verifyDays how many days that may take
 * @param visitDays days from one visit to the next
 * @param visitChannels channels of the correspondence log in which own visits are written down
 * @param handoverData whether handovers are entered here at all: a matter of car dealers
 * @param handoverMinutes how soon after the handover the data are complete
 * @param handoverFineFen what is proposed when they are not
 * @param remindDaysBefore how many days before the last one people are reminded
 * @param remindAt the time of day of a reminder
 */
public record DutyPolicy(
        @Rule("S4-12") @Parameter(seed = "31", min = 1, max = 31) int needUpdateDay,
        @Rule("S2c-35") @Parameter(seed = "31", min = 1, max = 31) int fileFormDay,
        @Rule("S2c-34") @Parameter(seed = "3", unit = Unit.WORKING_DAYS, min = 1, max = 60) int firstFormDays,
        @Rule("S2c-34") @Parameter(seed = "GENERAL,KEY") List<String> developedCategories,
        @Rule("S3-84") @Parameter(seed = "12", unit = Unit.MONTHS, min = 1, max = 120) int verifyMonths,
        @Rule("S3-84") @Parameter(seed = "30", unit = Unit.DAYS, min = 1, max = 365) int verifyDays,
        @Rule("S0-13") @Parameter(seed = "90", unit = Unit.DAYS, min = 1, max = 3650) int visitDays,
        @Rule("S0-13") @Parameter(seed = "FIELD_FEEDBACK") List<String> visitChannels,
        @Rule("S2d-40") @Parameter(seed = "false") boolean handoverData,
        @Rule("S2d-40") @Parameter(seed = "20", unit = Unit.MINUTES, min = 1, max = 1440) int handoverMinutes,
        @Rule("S2d-40") @Parameter(seed = "5000", unit = Unit.FEN) long handoverFineFen,
        @Rule( {
                "S4-12", "S2c-35"}) @Parameter(seed = "3,1", unit = Unit.DAYS) List<String> remindDaysBefore,
        @Rule({"S4-12", "S2c-35"}) @Parameter(seed = "09:00") LocalTime remindAt){

    public DutyPolicy {
        List<Reason> wrong = new ArrayList<>();
        check("developedCategories", developedCategories, names(Category.values()), wrong);
        check("visitChannels", visitChannels, names(LogChannel.values()), wrong);
        if (remindDaysBefore != null && !remindDaysBefore.stream().allMatch(d -> d.matches("[1-9][0-9]?"))) {
            wrong.add(Reason.of("values.remindDaysBefore", "policy.value-invalid"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong);
        }
    }

    /** 24:00 of the day of the month, or of its last day when it has fewer. */
    public static Instant monthEnd(YearMonth month, int day, ZoneId zone) {
        return endOf(month.atDay(Math.min(day, month.lengthOfMonth())), zone);
    }

    public Instant firstFormDue(LocalDate today, WorkingDays calendar, ZoneId zone) {
        return endOf(calendar.addWorkingDays(today, firstFormDays), zone);
    }

    public Instant verifyDue(LocalDate today, ZoneId zone) {
        return endOf(today.plusDays(verifyDays), zone);
    }

    /** Files that have not changed after this day have to be verified. */
    public LocalDate verifyBefore(LocalDate today) {
        return today.minusMonths(verifyMonths);
    }

    public Instant visitDue(LocalDate last, ZoneId zone) {
        return endOf(last.plusDays(visitDays), zone);
    }

    public Instant handoverDue(Instant handedOver) {
        return handedOver.plusSeconds(handoverMinutes * 60L);
    }

    public Long proposedFineFen(DutyKind kind) {
        return kind == DutyKind.HANDOVER_DATA ? handoverFineFen : null;
    }

    /** How long before a deadline at the end of a day people are reminded. */
    public List<Duration> leads() {
        return remindDaysBefore.stream()
                .map(days -> Duration.ofDays(Integer.parseInt(days) + 1L)
                        .minus(Duration.ofSeconds(remindAt.toSecondOfDay())))
                .toList();
    }

    /** When people are reminded next; empty when they are not any more. */
    public Optional<Instant> nextReminder(Instant now, Instant due) {
        return leads().stream().map(due::minus).filter(at -> at.isAfter(now)).min(Instant::compareTo);
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Null while another value is wrong: that one is told. */
    private static void check(String parameter, List<String> values, Set<String> known, List<Reason> wrong) {
        if (values != null && !known.containsAll(values)) {
            wrong.add(Reason.of("values." + parameter, "policy.value-invalid"));
        }
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
    }
}
