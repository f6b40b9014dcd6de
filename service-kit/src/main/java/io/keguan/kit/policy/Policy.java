package io.keguan.kit.policy;

/**
 * A policy as it is in force.
 *
 * @param version 0 for the regulation's own values; a decision stores it, so that it can be explained later
 */
public record Policy<P extends Record>(int version, P value) {}
