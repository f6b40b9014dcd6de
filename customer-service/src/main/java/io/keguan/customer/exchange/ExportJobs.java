package io.keguan.customer.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.AccessPolicy.Access;
import io.keguan.customer.AccessPolicy.File;
import io.keguan.customer.AccessPolicy.Reader;
import io.keguan.customer.exchange.domain.CustomerExport;
import io.keguan.customer.exchange.domain.ExportStatus;
import io.keguan.customer.exchange.persistence.ExportRows;
import io.keguan.customer.exchange.persistence.ExportRows.Row;
import io.keguan.kit.due.DueHandler;
import io.keguan.kit.file.StoredFiles;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.job.JobHandler;
import io.keguan.kit.job.JobRun;
import io.keguan.kit.sheet.SheetWriter;
import io.keguan.kit.sheet.SheetWriter.Column;
import io.keguan.kit.time.BusinessZone;

/** What an export does in the background: making its file, and deleting it when its time is over. */
final class ExportJobs {

    private static final int AT_ONCE = 500;
    private static final int WIDTH = 18;
    private static final long LARGEST = 200L << 20;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private ExportJobs() {}

    /** Writes the workbook: what the applicant may see, as it was at one moment, with his name on it. */
    @ApplicationScoped
    public static class Make implements JobHandler {
        private final Exports exports;
        private final ExportRows rows;
        private final AccessPolicy access;
        private final StoredFiles files;
        private final BusinessZone zone;
        private final Clock clock;

        public Make(Exports exports, ExportRows rows, AccessPolicy access, StoredFiles files, BusinessZone zone,
                Clock clock) {
            this.exports = exports;
            this.rows = rows;
            this.access = access;
            this.files = files;
            this.zone = zone;
            this.clock = clock;
        }

        @Override
        public String kind() {
            return Exports.MAKE;
        }

        @Override
        public void run(JobRun run) {
            CustomerExport of = run.step(() -> exports.toMake(run.subjectId()));
            if (of.status() != ExportStatus.RUNNING) {
                return;
            }
            // A job begun again begins from the beginning: half a file is none, and its moment is over.
            run.step(() -> {
                rows.forget(of.id());
                return null;
            });
            Path file = temporary();
            try {
                int count = write(run, of, file);
                run.step(() -> {
                    UUID stored = store(of, file);
                    return exports.ready(of.id(), stored, count);
                });
            } finally {
                ImportJobs.delete(file);
            }
        }

        @Override
        public void stopped(UUID exportId, String failure) {
            if (failure != null) {
                exports.failed(exportId, failure);
            }
        }

        private int write(JobRun run, CustomerExport of, Path file) {
            List<ExportColumn> columns = of.fields().stream().map(f -> ExportColumn.of(f).orElseThrow()).toList();
            List<UUID> shown = new ArrayList<>();
            int[] count = {0};
            try (OutputStream out = Files.newOutputStream(file); SheetWriter workbook = new SheetWriter(out)) {
                Reader reader = run.step(() -> access.reader(of.requestedAs()));
                workbook.sheet("客户", columns.stream().map(c -> Column.of(c.title(), WIDTH)).toList(),
                        of.watermark(local(clock.instant())));
                rows.read(of.filter(), row -> {
                    workbook.row(values(row, columns, reader, of.unmasked()));
                    shown.add(row.id());
                    if (++count[0] % AT_ONCE == 0) {
                        remember(run, of, shown, count[0]);
                    }
                });
                remember(run, of, shown, count[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return count[0];
        }

        private void remember(JobRun run, CustomerExport of, List<UUID> shown, int count) {
            run.step(() -> {
                rows.remember(of.id(), shown);
                return null;
            });
            shown.clear();
            run.progress(count, (long) Math.max(of.rowCount(), count));
        }

        private UUID store(CustomerExport of, Path file) {
            try (InputStream in = Files.newInputStream(file)) {
                return files.store(of.number() + ".xlsx", HttpFilters.XLSX, in, LARGEST).id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<String> values(Row row, List<ExportColumn> columns, Reader reader, boolean unmasked) {
            boolean full = reader.of(new File(row.id(), row.departmentId(), row.ownerId(),
                    !"ACTIVE".equals(row.status()))) == Access.FULL;
            List<String> values = new ArrayList<>();
            for (ExportColumn column : columns) {
                values.add(full || column.open() ? value(row, column, unmasked) : null);
            }
            return values;
        }

        private String value(Row row, ExportColumn column, boolean unmasked) {
            if (column.field() != null) {
                String value = row.value(column.field());
                return ExchangeWords.shown(column.field(), unmasked ? value : column.field().masked(value));
            }
            return switch (column.path()) {
                case "number" -> row.number();
                case "department" -> row.departmentName();
                case "owner" -> row.ownerName();
                case "status" -> ExchangeWords.status(row.status());
                case "establishedAt" -> local(row.establishedAt());
                case "completeness" -> row.completeness() + "%";
                default -> throw new IllegalStateException(column.path());
            };
        }

        private String local(Instant at) {
            return MINUTE.format(LocalDateTime.ofInstant(at, zone.id()));
        }

        private static Path temporary() {
            try {
                return Files.createTempFile("keguan-export", ".xlsx");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The file is deleted when its time is over. */
    @ApplicationScoped
    public static class Expire implements DueHandler {
        private final Exports exports;

        public Expire(Exports exports) {
            this.exports = exports;
        }

        @Override
        public String kind() {
            return Exports.EXPIRE;
        }

        @Override
        public void fire(UUID exportId, Instant dueAt) {
            exports.expire(exportId);
        }
    }
}
