package io.keguan.credit.release.api;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import io.keguan.credit.release.Shipments;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.IllegalTransition;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.ProblemMappers;
import io.keguan.kit.problem.Problems;
import io.keguan.kit.sheet.SheetRow;
import io.keguan.kit.sheet.UploadedSheet;

/** Many shipments at once, each in a transaction of its own: a wrong one is named and loses nothing but itself. */
@ApplicationScoped
public class ShipmentRows {

    private static final int MOST_ROWS = 1_000;

    /** A row of a workbook, or what is wrong with it. */
    private record Read(int row, ReleaseJson.Shipment shipment, List<Reason> faults) {}

    private final Shipments shipments;
    private final Validator validator;
    private final Problems problems;

    public ShipmentRows(Shipments shipments, Validator validator, Problems problems) {
        this.shipments = shipments;
        this.validator = validator;
        this.problems = problems;
    }

    ShipmentJson.Rows record(List<ReleaseJson.Shipment> rows, Actor by) {
        shipments.requireShipper(by);
        List<ShipmentJson.Row> results = new ArrayList<>();
        for (ReleaseJson.Shipment row : rows) {
            results.add(record(new Read(results.size(), row, faults(row)), by));
        }
        return ShipmentJson.Rows.of(results);
    }

    /** Columns: release, key of the shipment, day, then the quantities of the lines; none when everything went out. */
    ShipmentJson.Rows record(InputStream workbook, Actor by) {
        shipments.requireShipper(by);
        return ShipmentJson.Rows.of(UploadedSheet.rows(workbook, MOST_ROWS, this::read).stream()
                .map(r -> record(r, by)).toList());
    }

    private ShipmentJson.Row record(Read read, Actor by) {
        if (!read.faults.isEmpty()) {
            return failed(read.row, "request.invalid", read.faults);
        }
        ReleaseJson.Shipment told = read.shipment;
        try {
            return new ShipmentJson.Row(read.row, ShipmentJson.View.of(shipments.record(told(told), by)), null,
                    List.of());
        } catch (Refused refused) {
            return failed(read.row, refused.code(), refused.reasons());
        } catch (IllegalTransition wrongState) {
            return failed(read.row, "release.transition-not-allowed",
                    List.of(Reason.of("release", "release.transition-not-allowed", "S3-02")));
        }
    }

    static Shipments.Told told(ReleaseJson.Shipment s) {
        return new Shipments.Told(s.release().strip(), s.sourceKey().strip(), s.shippedOn(), s.quantities());
    }

    private ShipmentJson.Row failed(int row, String code, List<Reason> reasons) {
        return new ShipmentJson.Row(row, null, code,
                reasons.stream().map(r -> problems.error(r, Problems.locale())).toList());
    }

    private List<Reason> faults(ReleaseJson.Shipment shipment) {
        return ProblemMappers.reasons(validator.validate(shipment));
    }

    private Read read(SheetRow row) {
        List<Reason> faults = new ArrayList<>();
        row.flaws().forEach((column, code) -> faults.add(Reason.of("column" + (column + 1), code)));
        LocalDate day = null;
        List<BigDecimal> quantities = new ArrayList<>();
        try {
            day = row.value(2) == null ? null : LocalDate.parse(row.value(2).strip());
        } catch (DateTimeException none) {
            faults.add(Reason.of("shippedOn", "validation.date", "S3-02"));
        }
        for (int column = 3; row.value(column) != null && !row.value(column).isBlank(); column++) {
            try {
                quantities.add(UploadedSheet.number(row.value(column)));
            } catch (NumberFormatException none) {
                faults.add(Reason.of("quantities[" + (column - 3) + "]", "validation.pattern"));
            }
        }
        ReleaseJson.Shipment shipment = new ReleaseJson.Shipment(row.value(0), row.value(1), day,
                quantities.isEmpty() ? null : quantities);
        if (faults.isEmpty()) {
            faults.addAll(faults(shipment));
        }
        return new Read(row.number(), shipment, faults);
    }
}
