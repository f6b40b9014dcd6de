package io.keguan.customer.check.domain;

import io.keguan.customer.archive.domain.CustomerStatus;

/** Why a sampled file is not judged or corrected any more. */
public enum DropReason {
    /** 已封存: the cooperation has ended. */
    SEALED,
    /** 已并入: the company's other file goes on. */
    MERGED,
    /** 已销毁: nothing is left to check. */
    DESTROYED;

    public static DropReason of(CustomerStatus status) {
        return switch (status) {
            case SEALED -> SEALED;
            case MERGED -> MERGED;
            case DESTROYED -> DESTROYED;
            case ACTIVE -> throw new IllegalArgumentException("a file in use stays in its sample");
        };
    }
}
