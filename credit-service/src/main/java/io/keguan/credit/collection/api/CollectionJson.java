package io.keguan.credit.collection.api;

import static io.keguan.credit.receivable.api.ReceivableJson.MOST_FEN;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.collection.domain.Failure;
import io.keguan.kit.domain.PlainText;

/** The wire form of collection visits. */
public final class CollectionJson {

    private CollectionJson() {}

    @Schema(name = "CollectionSuccess")
    public record Success(@NotNull @Min(1) @Max(MOST_FEN) Long fen) {}

    @Schema(name = "CollectionFailure")
    public record NotCollected(@NotNull Failure.UncollectedCause cause,
            @PlainText(required = true, max = 300, lines = true, rule = "S3-13") String words,
            @NotNull LocalDate nextOn) {

        Failure failure() {
            return new Failure(cause, words, nextOn);
        }
    }

    @Schema(name = "CollectionReport")
    public record Report(@PlainText(required = true, max = 4000, lines = true, rule = "S3-14") String report) {}
}
