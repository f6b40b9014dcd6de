package io.keguan.customer.appreciation.api;

import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.appreciation.ThankYouEvents.Copy;
import io.keguan.customer.appreciation.persistence.Guests;
import io.keguan.kit.sheet.SheetWriter;
import io.keguan.kit.sheet.SheetWriter.Column;
import io.keguan.kit.time.BusinessZone;

/** The final list as a workbook, with its reader's name on it and masked as the screen. */
@ApplicationScoped
public class GuestBook {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<Column> COLUMNS = List.of(Column.of("客户编号", 18), Column.of("客户名称", 32),
            Column.of("提报部门", 20), Column.of("负责人", 12), Column.of("价值类别", 10), Column.of("联系人", 12),
            Column.of("联系电话", 16), Column.of("到场", 8), Column.of("现场印象", 40));

    private final BusinessZone zone;

    public GuestBook(BusinessZone zone) {
        this.zone = zone;
    }

    public void write(Copy copy, OutputStream out) {
        String mark = "%s %s　%s %s".formatted(copy.event().number(), copy.event().plan().name(), copy.by().name(),
                MINUTE.format(LocalDateTime.ofInstant(copy.at(), zone.id())));
        try (SheetWriter book = new SheetWriter(out)) {
            book.sheet("答谢名单", COLUMNS, mark);
            copy.guests().forEach(guest -> book.row(row(guest)));
        }
    }

    private static List<String> row(Guests.Row g) {
        return Arrays.asList(g.customerNumber(), g.customerName(), g.departmentName(), g.ownerName(),
                g.valueClass() == null ? null : g.valueClass().name(), g.contactName(), g.phoneMasked(),
                g.attended() == null ? null : g.attended() ? "是" : "否", g.impression());
    }
}
