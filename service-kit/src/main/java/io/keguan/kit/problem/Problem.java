package io.keguan.kit.problem;

import java.util.List;
import java.util.Map;

import jakarta.annotation.Nullable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The one shape of every refusal and failure (RFC 9457, {@code application/problem+json}).
 *
 * @param code stable code; the text may change, the code may not
 * @param errors every reason, each on its field
 * @param rule the article that demands the refusal, such as {@code S4-22}
 * @param allowedActions what the record's state allows instead
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem")
public record Problem(String type, String title, int status, String detail, @Nullable String instance, String code,
        @Nullable String traceId, List<Error> errors, @Nullable String rule, @Nullable List<String> allowedActions,
        @Nullable Map<String, Object> params) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One reason; {@code field} is the path in the request ({@code contact.phone}), null when it concerns the whole. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProblemError")
    public record Error(@Nullable String field, String code, String message, @Nullable String rule) {}
}
