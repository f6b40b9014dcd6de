package io.keguan.gateway.client;

/** A refusal of the token endpoint in the words of RFC 6749, section 5.2. */
public final class OAuthRefusal extends RuntimeException {

    /** What RFC 6749 calls the reasons. */
    public enum Error {
        INVALID_REQUEST, INVALID_CLIENT, UNSUPPORTED_GRANT_TYPE, INVALID_SCOPE
    }

    private final Error error;

    public OAuthRefusal(Error error, String description) {
        super(description, null, false, false);
        this.error = error;
    }

    public Error error() {
        return error;
    }
}
