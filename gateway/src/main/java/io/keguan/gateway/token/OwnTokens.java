package io.keguan.gateway.token;

import java.security.interfaces.RSAPublicKey;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;

/**
 * Verifies the tokens the gateway sends to itself like every service does, only that it takes the key from its own ring: it
 * need not be reachable for itself to start, and a new key counts at once.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class OwnTokens extends JWTCallerPrincipalFactory {

    private final JWTCallerPrincipalFactory verifier = new DefaultJWTCallerPrincipalFactory();
    private final SigningKeys keys;

    public OwnTokens(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo configured) throws ParseException {
        JWTAuthContextInfo info = new JWTAuthContextInfo(configured);
        info.setPublicKeyLocation(null);
        info.setPublicVerificationKey(keyOf(token));
        return verifier.parse(token, info);
    }

    private RSAPublicKey keyOf(String token) throws ParseException {
        try {
            String kid = JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
            return keys.ring().publicKey(kid).orElseThrow(() -> new ParseException("unknown signing key"));
        } catch (JoseException malformed) {
            throw new ParseException("not a token", malformed);
        }
    }
}
