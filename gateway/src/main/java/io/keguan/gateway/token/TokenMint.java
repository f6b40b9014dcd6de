package io.keguan.gateway.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.keguan.gateway.GatewayConfig;
import io.keguan.gateway.token.domain.Caller;
import io.keguan.gateway.token.domain.KeyRing;
import io.keguan.kit.domain.Ids;

/**
 * Swaps a session or an access token for the short-lived signed token of one service. A token is used again until it nears
 * its end or anything it says has changed.
 */
@ApplicationScoped
public class TokenMint {

    private static final int REMEMBERED = 20_000;

    private record Purpose(String key, String stamp, String service, String kid) {}

    private record Minted(String token, Instant useUntil) {}

    private final SigningKeys keys;
    private final String issuer;
    private final Duration life;
    private final Clock clock;
    private final Cache<Purpose, Minted> minted;

    public TokenMint(SigningKeys keys, @ConfigProperty(name = "keguan.issuer") String issuer, GatewayConfig config,
            Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.life = config.tokens().internalLife();
        this.clock = clock;
        this.minted = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(life).build();
    }

    /** @param service short name of the service the token is good for */
    public String tokenFor(Caller caller, String service) {
        KeyRing ring = keys.ring();
        Purpose purpose = new Purpose(caller.key(), caller.stamp(), service, ring.signingKid());
        Minted known = minted.getIfPresent(purpose);
        if (known == null || !clock.instant().isBefore(known.useUntil)) {
            Instant now = clock.instant();
            known = new Minted(sign(claims(caller, service, now), ring), now.plus(life.multipliedBy(4).dividedBy(5)));
            minted.put(purpose, known);
        }
        return known.token;
    }

    private JwtClaims claims(Caller caller, String service, Instant now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(List.of("keguan-" + service));
        claims.setSubject(caller.id().toString());
        claims.setJwtId(Ids.next().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(life).getEpochSecond()));
        claims.setStringClaim("name", caller.name());
        claims.setStringClaim("username", caller.username());
        claims.setStringClaim("dept", caller.departmentId().toString());
        claims.setStringClaim("deptName", caller.departmentName());
        claims.setStringListClaim("depts", caller.departments());
        claims.setStringListClaim("groups", caller.roles());
        claims.setStringClaim("scope", caller.scope());
        claims.setStringClaim("act", caller.client() ? "client" : "staff");
        return claims;
    }

    private static String sign(JwtClaims claims, KeyRing ring) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_PSS_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(ring.signingKid());
        signature.setKey(ring.signingKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("token not signed", e);
        }
    }
}
