package io.keguan.kit.idempotency;

/** The answer of the first call, as it went out. */
public record StoredAnswer(int status, String location, String etag, String body) {}
