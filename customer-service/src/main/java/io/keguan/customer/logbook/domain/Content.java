package io.keguan.customer.logbook.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What an entry says.
 *
 * @param channel of correspondence, otherwise null
 * @param direction of correspondence, otherwise null
 * @param side of major events and change reports, otherwise null
 * @param counterpart 对方人员: with whom, where it is known
 */
@Embeddable
public record Content(@Enumerated(EnumType.STRING) LogChannel channel, @Enumerated(EnumType.STRING) Direction direction,
        @Enumerated(EnumType.STRING) Side side, LocalDate happenedOn, String subject, String content,
        String counterpart) {

    public static Content correspondence(LogChannel channel, Direction direction, LocalDate on, String subject,
            String content, String counterpart) {
        return new Content(channel, direction, null, on, subject, content, counterpart);
    }

    public static Content change(Side side, LocalDate on, String subject, String content) {
        return new Content(null, null, side, on, subject, content, null);
    }

    /** The article this has to be written down by. */
    public String rule(Book book) {
        return switch (book) {
            case CORRESPONDENCE -> channel.rule();
            case MAJOR_EVENT -> side.rule();
            case CHANGE_REPORT -> book.rule();
        };
    }

    /** The entry for the audit trail and the timeline: what it is about, not its words. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("channel", channel);
        facts.put("direction", direction);
        facts.put("side", side);
        facts.put("happenedOn", happenedOn);
        facts.put("subject", subject);
        facts.values().removeIf(Objects::isNull);
        return facts;
    }
}
