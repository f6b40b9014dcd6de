package io.keguan.gateway.token.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A secret of 256 random bits that proves its holder; we keep only its hash. */
public record OpaqueToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static OpaqueToken next() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new OpaqueToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** No salt and no slow hash: nobody guesses 256 random bits. */
    public String hash() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean hasHash(String expected) {
        return MessageDigest.isEqual(hash().getBytes(StandardCharsets.US_ASCII),
                expected.getBytes(StandardCharsets.US_ASCII));
    }

    /** Does not show the secret. */
    @Override
    public String toString() {
        return "OpaqueToken";
    }
}
