package io.keguan.customer.care.domain;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Rule;

/**
 * Who has to have a care plan.
 *
 * @param keyCustomers whether every key customer needs one
 */
public record CarePlanPolicy(@Rule("S3-91") @Parameter(seed = "true") boolean keyCustomers) {}
