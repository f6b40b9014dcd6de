package io.keguan.kit.policy;

import java.util.List;

/** The policies of a service; each is a record whose components are annotated with {@link io.keguan.kit.domain.Parameter}. */
public interface PolicyCatalogue {

    List<Class<? extends Record>> policies();
}
