package io.keguan.kit.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * Words a person typed: at most {@code max} characters, not blank unless {@code min} is 0, without control characters
 * (line breaks only where {@code lines} allows them). Null passes unless {@code required}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

    String message() default "{validation}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    boolean required() default false;

    int max();

    boolean lines() default false;

    /** The article that demands the value, for the refusal of a missing one. */
    String rule() default "";

    /** The check behind the annotation; each way to fail has its own code. */
    class Check implements ConstraintValidator<PlainText, String> {
        private PlainText wanted;

        @Override
        public void initialize(PlainText annotation) {
            this.wanted = annotation;
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            String code = value == null || value.isBlank()
                    ? wanted.required() ? "validation.required" : null
                    : flaw(value, wanted.max(), wanted.lines());
            if (code == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(code).addConstraintViolation();
            return false;
        }

        /** The code of what is wrong with words that were given, or null. */
        public static String flaw(String value, int max, boolean lines) {
            if (value.codePointCount(0, value.length()) > max) {
                return "validation.too-long";
            }
            boolean control = value.codePoints()
                    .anyMatch(c -> Character.getType(c) == Character.CONTROL
                            && !(lines && (c == '\n' || c == '\r' || c == '\t'))
                            || Character.getType(c) == Character.SURROGATE || c == 0xFFFE || c == 0x202E
                            || c == 0x200B);
            return control ? "validation.control-character" : null;
        }
    }
}
