package io.keguan.customer.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.exchange.domain.CustomerImport;
import io.keguan.customer.exchange.domain.ImportCounts;
import io.keguan.customer.exchange.domain.ImportRow;
import io.keguan.customer.exchange.domain.RowFault;
import io.keguan.customer.exchange.persistence.ImportRepository;
import io.keguan.customer.exchange.persistence.ImportRows;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.file.StoredFiles;
import io.keguan.kit.job.JobHandler;
import io.keguan.kit.job.JobRun;
import io.keguan.kit.sheet.SheetLimits;
import io.keguan.kit.sheet.SheetReader;
import io.keguan.kit.sheet.SheetRow;
import io.quarkus.logging.Log;

/** What an import does in the background: checking, writing, taking back; each goes on where it was when it is begun again. */
final class ImportJobs {

    static final String CHECK = "import.check";
    static final String WRITE = "import.write";
    static final String UNDO = "import.undo";

    /** Rows of one transaction: few enough that nobody waits long for a number of the series. */
    private static final int AT_ONCE = 100;

    private ImportJobs() {}

    /** Compares every row with the archive. */
    @ApplicationScoped
    public static class Check implements JobHandler {
        private final Imports imports;
        private final ImportRows rows;
        private final RowCheck check;
        private final StoredFiles files;

        public Check(Imports imports, ImportRows rows, RowCheck check, StoredFiles files) {
            this.imports = imports;
            this.rows = rows;
            this.check = check;
            this.files = files;
        }

        @Override
        public String kind() {
            return CHECK;
        }

        @Override
        public void run(JobRun run) {
            Imports.ToCheck work = run.step(() -> imports.toCheck(run.subjectId()));
            if (!work.waits()) {
                return;
            }
            Path copy = files.copy(work.fileId());
            try {
                Reading reading = new Reading(run, work);
                SheetReader.read(copy, SheetLimits.rows(work.mostRows() + 1), reading::take);
                reading.end();
                run.step(() -> imports.checked(run.subjectId()));
            } catch (Refused refused) {
                Reason why = refused.reasons().isEmpty()
                        ? Reason.of(null, refused.code())
                        : refused.reasons().getFirst();
                run.step(() -> imports.failed(run.subjectId(), new RowFault(null, why.code(), why.params())));
            } finally {
                delete(copy);
            }
        }

        @Override
        public void stopped(UUID importId, String failure) {
            if (failure != null) {
                imports.failed(importId, RowFault.of(null, failure));
            }
        }

        /** One way through the workbook, a hundred rows at a time. */
        private final class Reading {
            private final JobRun run;
            private final Imports.ToCheck work;
            private final List<RowForm> waiting = new ArrayList<>();
            private Map<Integer, ImportColumn> columns;
            private long done;

            private Reading(JobRun run, Imports.ToCheck work) {
                this.run = run;
                this.work = work;
            }

            private void take(SheetRow row) {
                if (columns == null) {
                    columns = RowForm.columns(row);
                    return;
                }
                done++;
                if (row.number() > work.lastRow()) {
                    waiting.add(RowForm.of(row, columns));
                }
                if (waiting.size() == AT_ONCE) {
                    flush();
                }
            }

            private void end() {
                if (columns == null) {
                    throw Refused.invalid("file", "import.empty", null);
                }
                flush();
            }

            private void flush() {
                run.step(() -> {
                    rows.add(run.subjectId(), check.check(waiting, work.as()));
                    return null;
                });
                waiting.clear();
                run.progress(done, null);
            }
        }
    }

    /** Writes the rows that change something. */
    @ApplicationScoped
    public static class Write implements JobHandler {
        private final Imports imports;
        private final Rowwise rowwise;
        private final ImportRows rows;
        private final RowWriter writer;

        public Write(Imports imports, Rowwise rowwise, ImportRows rows, RowWriter writer) {
            this.imports = imports;
            this.rowwise = rowwise;
            this.rows = rows;
            this.writer = writer;
        }

        @Override
        public String kind() {
            return WRITE;
        }

        @Override
        public void run(JobRun run) {
            rowwise.work(run, new Course(id -> rows.open(id, AT_ONCE), writer::write, of -> of.counts().toWrite(),
                    now -> now.toWrite() - now.written() - now.conflicting()));
            run.step(() -> imports.written(run.subjectId()));
        }

        @Override
        public void stopped(UUID importId, String failure) {
            imports.interrupted(importId, failure);
        }
    }

    /** Takes back what was written. */
    @ApplicationScoped
    public static class Undo implements JobHandler {
        private final Imports imports;
        private final Rowwise rowwise;
        private final ImportRows rows;
        private final RowWriter writer;

        public Undo(Imports imports, Rowwise rowwise, ImportRows rows, RowWriter writer) {
            this.imports = imports;
            this.rowwise = rowwise;
            this.rows = rows;
            this.writer = writer;
        }

        @Override
        public String kind() {
            return UNDO;
        }

        @Override
        public void run(JobRun run) {
            rowwise.work(run, new Course(id -> rows.written(id, AT_ONCE), writer::undo, of -> of.counts().written(),
                    ImportCounts::written));
            run.step(() -> imports.undone(run.subjectId()));
        }

        @Override
        public void stopped(UUID importId, String failure) {
            imports.interrupted(importId, failure);
        }
    }

    /**
     * @param some the next rows
     * @param each what is done with one
     * @param planned how many there were to do when it was asked for
     * @param left how many are left
     */
    record Course(Function<UUID, List<ImportRow>> some, BiConsumer<CustomerImport, ImportRow> each,
            ToLongFunction<CustomerImport> planned, ToLongFunction<ImportCounts> left) {}

    /** Goes through rows a hundred at a time; when one of them fails, one by one, so that only that one is refused. */
    @ApplicationScoped
    public static class Rowwise {
        private final ImportRepository repository;
        private final ImportRows rows;
        private final RowWriter writer;

        public Rowwise(ImportRepository repository, ImportRows rows, RowWriter writer) {
            this.repository = repository;
            this.rows = rows;
            this.writer = writer;
        }

        void work(JobRun run, Course course) {
            UUID id = run.subjectId();
            long total = run.step(() -> course.planned.applyAsLong(repository.get(id)));
            long done = total - run.step(() -> course.left.applyAsLong(rows.counts(id)));
            for (int took = AT_ONCE; took > 0; done += took) {
                run.progress(done, total);
                took = some(run, id, course);
            }
        }

        private int some(JobRun run, UUID id, Course course) {
            List<ImportRow> part = run.step(() -> course.some.apply(id));
            try {
                run.step(() -> {
                    CustomerImport of = repository.get(id);
                    part.forEach(row -> course.each.accept(of, row));
                    return null;
                });
            } catch (RuntimeException together) {
                Log.debugf(together, "rows of import %s one by one", id);
                part.forEach(row -> alone(run, id, row, course.each));
            }
            return part.size();
        }

        private void alone(JobRun run, UUID id, ImportRow row, BiConsumer<CustomerImport, ImportRow> each) {
            try {
                run.step(() -> {
                    each.accept(repository.get(id), row);
                    return null;
                });
            } catch (RuntimeException why) {
                run.step(() -> {
                    writer.refuse(repository.get(id), row, why);
                    return null;
                });
            }
        }
    }

    static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
