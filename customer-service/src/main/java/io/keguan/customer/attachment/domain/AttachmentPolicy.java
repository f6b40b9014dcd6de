package io.keguan.customer.attachment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

/**
 * Which copies a customer's file must hold, and when the owner hears that one ends.
 *
 * @param wanted the kinds of copy every file must hold
 * @param unifiedLicence whether the business licence of a customer with a unified company code stands for the organisation
 *            code and tax registration certificates, which are no longer issued beside it
 * @param remindDaysBefore how many days before its last day the owner hears of it
 * @param remindAt the time of day of a reminder
 */
public record AttachmentPolicy(
        @Rule("S2c-33") @Parameter(seed = "BUSINESS_LICENCE, ID_CARD, ORGANISATION_CODE, TAX_REGISTRATION") List<String> wanted,
        @Rule("S2c-33") @Parameter(seed = "true") boolean unifiedLicence,
        @Rule("S2c-33") @Parameter(seed = "30, 7", unit = Unit.DAYS) List<String> remindDaysBefore,
        @Rule("S2c-33") @Parameter(seed = "09:00") LocalTime remindAt) {

    /** How a copy stands at the end of its time. */
    public enum Validity {
        /** 长期 */
        UNLIMITED,
        /** 有效期内 */
        VALID,
        /** 即将到期 */
        EXPIRING,
        /** 已到期 */
        EXPIRED
    }

    private static final int MOST_DAYS_BEFORE = 365;

    public AttachmentPolicy {
        List<String> kinds = Arrays.stream(AttachmentKind.values()).map(Enum::name).toList();
        // Null while another value is wrong: that one is told.
        if (wanted != null && !kinds.containsAll(wanted)) {
            throw Refused.invalid(List.of(Reason.of("values.wanted", "policy.value-invalid")));
        }
        if (remindDaysBefore != null && !remindDaysBefore.stream().allMatch(AttachmentPolicy::isDays)) {
            throw Refused.invalid(List.of(Reason.of("values.remindDaysBefore", "policy.value-invalid")));
        }
    }

    public List<AttachmentKind> wantedKinds() {
        return wanted.stream().map(AttachmentKind::valueOf).toList();
    }

    public Validity validity(LocalDate validUntil, LocalDate today) {
        if (validUntil == null) {
            return Validity.UNLIMITED;
        }
        if (today.isAfter(validUntil)) {
            return Validity.EXPIRED;
        }
        int first = remindDaysBefore.stream().mapToInt(Integer::parseInt).max().orElse(0);
        return today.isBefore(validUntil.minusDays(first)) ? Validity.VALID : Validity.EXPIRING;
    }

    /** When the owner hears of the end next: some days before it and on the day after it; null when all that is past. */
    public Instant nextReminder(Instant now, LocalDate validUntil, ZoneId zone) {
        return Stream.concat(remindDaysBefore.stream().map(days -> validUntil.minusDays(Integer.parseInt(days))),
                Stream.of(validUntil.plusDays(1)))
                .map(day -> day.atTime(remindAt).atZone(zone).toInstant())
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static boolean isDays(String text) {
        return text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= MOST_DAYS_BEFORE;
    }
}
