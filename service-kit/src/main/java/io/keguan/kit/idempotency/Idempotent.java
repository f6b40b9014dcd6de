package io.keguan.kit.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * A POST that may be repeated with the same {@code Idempotency-Key}: the first answer is stored in the business transaction
 * and given again. Without the header it is an ordinary call, unless {@code required}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    @Nonbinding
    boolean required() default false;
}
