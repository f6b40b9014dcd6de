package io.keguan.gateway.client.domain;

/** What an administrator can do with the access of a third-party system. */
public enum ApiClientAction {
    ROTATE_SECRET, DISABLE, ENABLE
}
