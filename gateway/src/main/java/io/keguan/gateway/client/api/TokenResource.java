package io.keguan.gateway.client.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.keguan.gateway.client.AccessTokens;
import io.keguan.gateway.client.OAuthRefusal;
import io.keguan.gateway.client.OAuthRefusal.Error;
import io.keguan.gateway.proxy.Call;
import io.keguan.gateway.session.LoginThrottle;
import io.vertx.ext.web.RoutingContext;

/** The OAuth 2 token endpoint (RFC 6749, client credentials only). */
@Path("/api/v1/auth/token")
@PermitAll
@Tag(name = "auth")
public class TokenResource {

    @Schema(name = "AccessToken")
    public record Granted(@JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType, @JsonProperty("expires_in") long expiresIn, String scope) {}

    /** A refusal in the words of RFC 6749. */
    @Schema(name = "TokenRefusal")
    public record Refusal(String error, @JsonProperty("error_description") String errorDescription) {}

    private record Credentials(String id, String secret) {}

    private final AccessTokens tokens;
    private final LoginThrottle throttle;
    private final RoutingContext request;

    public TokenResource(AccessTokens tokens, LoginThrottle throttle, RoutingContext request) {
        this.tokens = tokens;
        this.throttle = throttle;
        this.request = request;
    }

    @POST
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Granted.class)))
    @APIResponse(responseCode = "400", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Refusal.class)))
    @APIResponse(responseCode = "401", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Refusal.class)))
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Granted> grant(@HeaderParam("Authorization") String authorization,
            MultivaluedMap<String, String> form) {
        form.forEach((name, values) -> {
            if (values.size() > 1) {
                throw new OAuthRefusal(Error.INVALID_REQUEST, name + " is given twice");
            }
        });
        if (form.getFirst("grant_type") == null) {
            throw new OAuthRefusal(Error.INVALID_REQUEST, "grant_type is missing");
        }
        if (!"client_credentials".equals(form.getFirst("grant_type"))) {
            throw new OAuthRefusal(Error.UNSUPPORTED_GRANT_TYPE, "only client_credentials is supported");
        }
        Credentials credentials = credentials(authorization, form);
        AccessTokens.Granted granted = throttle.attempt("client:" + credentials.id, Call.address(request),
                () -> tokens.grant(credentials.id, credentials.secret, form.getFirst("scope")).orElse(null));
        if (granted == null) {
            throw new OAuthRefusal(Error.INVALID_CLIENT, "client and secret do not belong together");
        }
        return RestResponse.ResponseBuilder
                .ok(new Granted(granted.token().value(), "Bearer", granted.seconds(), granted.scope()))
                .header("Pragma", "no-cache")
                .build();
    }

    private static Credentials credentials(String authorization, MultivaluedMap<String, String> form) {
        boolean basic = authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
        boolean post = form.containsKey("client_secret");
        if (basic && post) {
            throw new OAuthRefusal(Error.INVALID_REQUEST, "the client authenticates in two ways");
        }
        if (post && form.getFirst("client_id") != null) {
            return new Credentials(form.getFirst("client_id"), form.getFirst("client_secret"));
        }
        if (!basic) {
            throw new OAuthRefusal(Error.INVALID_CLIENT, "the client does not authenticate");
        }
        try {
            String[] pair = new String(Base64.getDecoder().decode(authorization.substring(6).strip()),
                    StandardCharsets.UTF_8).split(":", 2);
            if (pair.length == 2) {
                return new Credentials(decoded(pair[0]), decoded(pair[1]));
            }
        } catch (IllegalArgumentException unreadable) {
            throw new OAuthRefusal(Error.INVALID_REQUEST, "the Authorization header can't be read");
        }
        throw new OAuthRefusal(Error.INVALID_REQUEST, "the Authorization header can't be read");
    }

    /** RFC 6749 has both parts form-encoded before they are joined. */
    private static String decoded(String part) {
        return java.net.URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    @ServerExceptionMapper
    RestResponse<Refusal> refused(OAuthRefusal refusal) {
        boolean client = refusal.error() == Error.INVALID_CLIENT;
        RestResponse.ResponseBuilder<Refusal> answer = RestResponse.ResponseBuilder.create(
                client ? RestResponse.Status.UNAUTHORIZED : RestResponse.Status.BAD_REQUEST,
                new Refusal(refusal.error().name().toLowerCase(Locale.ROOT), refusal.getMessage()));
        if (client) {
            answer.header("WWW-Authenticate", "Basic realm=\"keguan\"");
        }
        return answer.type(MediaType.APPLICATION_JSON_TYPE).header("Pragma", "no-cache").build();
    }
}
