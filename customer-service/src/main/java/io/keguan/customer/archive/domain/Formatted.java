package io.keguan.customer.archive.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.UnaryOperator;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import io.keguan.customer.region.domain.Divisions;

/** Text with a form of its own; the refusal says what is wrong with it. Nothing given passes. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Constraint(validatedBy = Formatted.Check.class)
public @interface Formatted {

    /** The forms, each with the check that names the first flaw of a text. */
    enum As {
        COMPANY_CODE(CompanyCode::flaw),
        PHONE(Phone::flaw),
        EMAIL(Email::flaw),
        DISTRICT(code -> Divisions.CHINA.isDistrict(code) ? null : "district.unknown");

        private final UnaryOperator<String> flaw;

        As(UnaryOperator<String> flaw) {
            this.flaw = flaw;
        }
    }

    As as();

    String message() default "{validation}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The article that demands the form. */
    String rule() default "";

    /** The check behind the annotation. */
    class Check implements ConstraintValidator<Formatted, String> {
        private As wanted;

        @Override
        public void initialize(Formatted annotation) {
            this.wanted = annotation.as();
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            String flaw = value == null || value.isBlank() ? null : wanted.flaw.apply(value);
            if (flaw != null) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(flaw).addConstraintViolation();
            }
            return flaw == null;
        }
    }
}
