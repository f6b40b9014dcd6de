package io.keguan.kit.idempotency;

/**
 * An answer that holds a secret the caller is shown once. What is stored for a repeated call is the answer without it, so
 * that the secret stands in no table.
 */
public interface ShownOnce {

    Object withoutSecret();
}
