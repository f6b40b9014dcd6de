package io.keguan.credit.stop.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.stop.persistence.StopCauses;
import io.keguan.credit.stop.persistence.StopList;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of stops. */
public final class StopJson {

    private StopJson() {}

    @Schema(name = "ShipmentStopOrder")
    public record Order(@NotNull UUID accountId,
            @PlainText(required = true, max = 300, lines = true, rule = "S3-10") String reason) {}

    @Schema(name = "ShipmentExceptionRequest")
    public record ExceptionRequest(@PlainText(required = true, max = 300, lines = true, rule = "S3-15") String reason,
            @NotNull LocalDate until) {}

    @Schema(name = "ShipmentStopReason")
    public record StopReason(@PlainText(required = true, max = 300, lines = true, rule = "S3-15") String reason) {}

    /** An approval needs no words. */
    @Schema(name = "ShipmentStopWords")
    public record Words(@PlainText(max = 300, lines = true) String reason) {}

    /** A stop with all its causes. */
    @Schema(name = "ShipmentStopDetail")
    public record Detail(StopList.Row stop, List<StopCauses.Cause> causes, long version,
            List<String> allowedActions) implements DetailView {}
}
