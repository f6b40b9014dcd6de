package io.keguan.gateway.token.api;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jose4j.base64url.Base64Url;
import org.jose4j.jws.AlgorithmIdentifiers;

import io.keguan.gateway.token.SigningKeys;

/** The public keys the services verify with (RFC 7517). */
@Path("/.well-known/jwks.json")
@PermitAll
@Tag(name = "keys")
public class PublishedKeysResource {

    private static final int FRESH_SECONDS = 60;

    @Schema(name = "JsonWebKey")
    public record Key(String kty, String use, String alg, String kid, String n, String e) {}

    @Schema(name = "JsonWebKeys")
    public record Keys(List<Key> keys) {}

    private final SigningKeys keys;

    public PublishedKeysResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    public RestResponse<Keys> published() {
        CacheControl fresh = new CacheControl();
        fresh.setMaxAge(FRESH_SECONDS);
        fresh.setNoTransform(false);
        List<Key> all = keys.ring()
                .published()
                .entrySet()
                .stream()
                .map(key -> new Key("RSA", "sig", AlgorithmIdentifiers.RSA_PSS_USING_SHA256, key.getKey(),
                        Base64Url.encode(unsigned(key.getValue().getModulus())),
                        Base64Url.encode(unsigned(key.getValue().getPublicExponent()))))
                .sorted(Comparator.comparing(Key::kid))
                .toList();
        return RestResponse.ResponseBuilder.ok(new Keys(all)).cacheControl(fresh).build();
    }

    /** JSON web keys have no sign byte. */
    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
