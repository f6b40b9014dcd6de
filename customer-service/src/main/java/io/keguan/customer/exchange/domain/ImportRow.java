package io.keguan.customer.exchange.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.archive.domain.FileChange;

/**
 * One row of an import.
 *
 * @param number as the spreadsheet program shows it
 * @param name what the row calls the customer
 * @param key what makes two rows the same customer
 * @param nameKey the name of a new customer as it is compared; null when the row says why it is another one
 * @param content what is to be written; null when nothing is, and after the time for undoing is over
 * @param customerId the file it concerns; null for one that is not there yet
 */
public record ImportRow(int number, String name, String key, String nameKey, RowFound found, List<RowFault> faults,
        Content content, UUID customerId, RowOutcome outcome) {

    /** What the check found. */
    public enum RowFound {
        /** 新增 */
        NEW,
        /** 修改 */
        CHANGED,
        /** 无变化 */
        SAME,
        /** 有误 */
        FAULTY
    }

    /** What became of it. */
    public enum RowOutcome {
        /** 已写入 */
        WRITTEN,
        /** 有冲突: somebody else was faster. */
        CONFLICT,
        /** 已撤销 */
        UNDONE,
        /** 未撤销 */
        KEPT
    }

    /**
     * What is to be written.
     *
     * @param values of a new customer: paths of fields to what shall stand there
     * @param lines of a known customer: what stands in the file and what shall stand there
     */
    public record Content(Map<String, String> values, List<FileChange> lines) {}
}
