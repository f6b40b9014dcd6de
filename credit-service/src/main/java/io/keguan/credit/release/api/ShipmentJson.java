package io.keguan.credit.release.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.release.Shipments;
import io.keguan.credit.release.domain.Dispatch;
import io.keguan.credit.release.domain.Release;
import io.keguan.kit.problem.Problem;

/** The wire form of shipments; amounts in fen of CNY. */
public final class ShipmentJson {

    private ShipmentJson() {}

    /** @param amountFen what is owed for it @param freedFen what was released and did not go out */
    @Schema(name = "Shipment")
    public record View(Shipments.Booking result, UUID releaseId, String releaseNumber, String sourceKey,
            LocalDate shippedOn, long amountFen, long freedFen) {

        static View of(Shipments.Outcome outcome) {
            Release release = outcome.release();
            Dispatch d = release.history().dispatch();
            return new View(outcome.result(), release.id(), release.number(), d.sourceKey(), d.shippedOn(),
                    d.shippedFen(), release.amountFen() - d.shippedFen());
        }
    }

    /** Every row is judged by itself. */
    @Schema(name = "ShipmentBatch")
    public record Batch(@NotNull @Size(min = 1, max = 1000) List<ReleaseJson.@NotNull Shipment> rows) {}

    /** What has become of a row. @param row its place, from 0 in a batch, as the spreadsheet program shows it in a workbook */
    @Schema(name = "ShipmentRow")
    public record Row(int row, @Nullable View shipment, @Nullable String code, List<Problem.Error> errors) {}

    @Schema(name = "ShipmentRows")
    public record Rows(int recorded, int unchanged, int failed, List<Row> results) {

        static Rows of(List<Row> rows) {
            return new Rows(count(rows, Shipments.Booking.RECORDED), count(rows, Shipments.Booking.UNCHANGED),
                    (int) rows.stream().filter(r -> r.shipment == null).count(), rows);
        }

        private static int count(List<Row> rows, Shipments.Booking result) {
            return (int) rows.stream().filter(r -> r.shipment != null && r.shipment.result() == result).count();
        }
    }
}
