package io.keguan.kit.print;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import io.keguan.kit.domain.Actor;

/**
 * A paper form that is made of a record.
 *
 * @param code its name in requests and trails
 * @param type of the aggregate in whose trail the print is noted
 * @param rule why it is noted
 * @param read opens the record as the caller, who is refused here like any reader
 */
public record PrintForm(String code, String type, String rule, BiConsumer<UUID, Actor> read) {

    /** What a service can print; every service has one bean of it. */
    public interface Catalogue {

        List<PrintForm> forms();
    }
}
