package io.keguan.customer.exchange.domain;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.keguan.kit.test.LifecycleCells;
import io.keguan.kit.test.LifecyclePage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExchangeStatusTest {

    private static final Map<ImportStatus, Map<ImportAction, ImportStatus>> IMPORT = Map.ofEntries(
            Map.entry(ImportStatus.CHECKING,
                    Map.of(ImportAction.FINISH_CHECK, ImportStatus.CHECKED, ImportAction.FAIL, ImportStatus.FAILED,
                            ImportAction.CANCEL, ImportStatus.CANCELLED)),
            Map.entry(ImportStatus.CHECKED,
                    Map.of(ImportAction.SUBMIT, ImportStatus.SUBMITTED, ImportAction.CANCEL, ImportStatus.CANCELLED)),
            Map.entry(ImportStatus.SUBMITTED,
                    Map.of(ImportAction.APPROVE, ImportStatus.APPROVED, ImportAction.REJECT, ImportStatus.REJECTED,
                            ImportAction.CANCEL, ImportStatus.CANCELLED)),
            Map.entry(ImportStatus.APPROVED,
                    Map.of(ImportAction.EXECUTE, ImportStatus.RUNNING, ImportAction.CANCEL, ImportStatus.CANCELLED)),
            Map.entry(ImportStatus.RUNNING,
                    Map.of(ImportAction.STOP, ImportStatus.RUNNING, ImportAction.INTERRUPT, ImportStatus.INTERRUPTED,
                            ImportAction.FINISH, ImportStatus.DONE)),
            Map.entry(ImportStatus.INTERRUPTED,
                    Map.of(ImportAction.EXECUTE, ImportStatus.RUNNING, ImportAction.UNDO, ImportStatus.UNDOING)),
            Map.entry(ImportStatus.DONE, Map.of(ImportAction.UNDO, ImportStatus.UNDOING)),
            Map.entry(ImportStatus.UNDOING,
                    Map.of(ImportAction.INTERRUPT, ImportStatus.DONE, ImportAction.FINISH_UNDO, ImportStatus.UNDONE)),
            Map.entry(ImportStatus.UNDONE, Map.of()), Map.entry(ImportStatus.REJECTED, Map.of()),
            Map.entry(ImportStatus.CANCELLED, Map.of()), Map.entry(ImportStatus.FAILED, Map.of()));

    private static final Map<ExportStatus, Map<ExportAction, ExportStatus>> EXPORT = Map.of(ExportStatus.REQUESTED,
            Map.of(ExportAction.BEGIN, ExportStatus.RUNNING, ExportAction.APPROVE, ExportStatus.RUNNING,
                    ExportAction.REJECT, ExportStatus.REJECTED, ExportAction.CANCEL, ExportStatus.CANCELLED),
            ExportStatus.RUNNING,
            Map.of(ExportAction.FINISH, ExportStatus.READY, ExportAction.FAIL, ExportStatus.FAILED,
                    ExportAction.CANCEL, ExportStatus.CANCELLED),
            ExportStatus.READY, Map.of(ExportAction.EXPIRE, ExportStatus.EXPIRED), ExportStatus.EXPIRED, Map.of(),
            ExportStatus.REJECTED, Map.of(), ExportStatus.CANCELLED, Map.of(), ExportStatus.FAILED, Map.of());

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_import_is_as_written_or_refused() {
        return LifecycleCells.of(ImportStatus.LIFECYCLE, ImportAction.class, IMPORT);
    }

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_export_is_as_written_or_refused() {
        return LifecycleCells.of(ExportStatus.LIFECYCLE, ExportAction.class, EXPORT);
    }

    @Test
    void the_diagrams_in_the_documentation_are_the_tables() {
        LifecyclePage.check("import", "Import 批量导入", ImportStatus.LIFECYCLE);
        LifecyclePage.check("export", "Export 导出", ExportStatus.LIFECYCLE);
    }
}
