package io.keguan.gateway.token.domain;

import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of the moment: one signs, all are published.
 *
 * @param published public keys by their ids
 */
public record KeyRing(String signingKid, PrivateKey signingKey, Map<String, RSAPublicKey> published) {

    public KeyRing {
        published = Map.copyOf(published);
    }

    public Optional<RSAPublicKey> publicKey(String kid) {
        return kid == null ? Optional.empty() : Optional.ofNullable(published.get(kid));
    }
}
