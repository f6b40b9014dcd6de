package io.keguan.kit.print;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;

/** Paper made of a record. Whoever prints one has looked at it, and takes it away: both are written down. */
@UseCases
public class Prints {

    private final Instance<PrintForm.Catalogue> catalogues;
    private final Journal journal;
    private final Clock clock;

    public Prints(@Any Instance<PrintForm.Catalogue> catalogues, Journal journal, Clock clock) {
        this.catalogues = catalogues;
        this.journal = journal;
        this.clock = clock;
    }

    /** Notes that a record is printed; refused like the record itself. Returns when. */
    public Instant note(String code, UUID id, Actor by) {
        PrintForm form = catalogues.stream()
                .flatMap(catalogue -> catalogue.forms().stream())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("form", "validation.unknown-value", null));
        form.read().accept(id, by);
        journal.audit(
                AuditNote.of(form.type(), id, by, "view").rule(form.rule()).change(null, Map.of("printed", code)));
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
