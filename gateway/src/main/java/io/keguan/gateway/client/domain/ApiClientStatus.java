package io.keguan.gateway.client.domain;

import static io.keguan.gateway.client.domain.ApiClientAction.DISABLE;
import static io.keguan.gateway.client.domain.ApiClientAction.ENABLE;
import static io.keguan.gateway.client.domain.ApiClientAction.ROTATE_SECRET;

import io.keguan.kit.domain.Transitions;

/** Whether a third-party system is let in. */
public enum ApiClientStatus {
    /** Gets access tokens for its secret. */
    ACTIVE,
    /** Gets none, and those it has are void. */
    DISABLED;

    public static final Transitions<ApiClientStatus, ApiClientAction> LIFECYCLE = Transitions
            .of("api-client", ApiClientStatus.class, ApiClientAction.class)
            .allow(ROTATE_SECRET, ACTIVE, ACTIVE)
            .allow(DISABLE, DISABLED, ACTIVE)
            .allow(ENABLE, ACTIVE, DISABLED)
            .build();
}
