package io.keguan.kit.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import io.keguan.kit.domain.Refused;

/**
 * Reads what stands behind the question mark. A word that is none of those expected is refused with 422 and the parameter's
 * name; by itself JAX-RS would answer that there is no such page.
 */
@Provider
public class QueryWords implements ParamConverterProvider {

    private record Words<T>(String name, Function<String, T> parser) implements ParamConverter<T> {

        @Override
        public T fromString(String word) {
            if (word == null || word.isEmpty()) {
                return null;
            }
            try {
                return parser.apply(word);
            } catch (RuntimeException e) {
                throw Refused.invalid(name, "request.wrong-type", null);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = name(annotations);
        Function<String, ?> parser = name == null ? null : parser(type);
        return parser == null ? null : new Words<>(name, word -> type.cast(parser.apply(word)));
    }

    private static String name(Annotation[] annotations) {
        return Stream.of(annotations == null ? new Annotation[0] : annotations).filter(QueryParam.class::isInstance)
                .map(a -> ((QueryParam) a).value()).findFirst().orElse(null);
    }

    private static Function<String, ?> parser(Class<?> type) {
        if (type.isEnum()) {
            return word -> Arrays.stream(type.getEnumConstants()).filter(c -> ((Enum<?>) c).name().equals(word))
                    .findFirst().orElseThrow();
        }
        return switch (type.getName()) {
            case "java.util.UUID" -> UUID::fromString;
            case "java.time.LocalDate" -> LocalDate::parse;
            case "java.time.YearMonth" -> YearMonth::parse;
            case "java.time.Instant" -> Instant::parse;
            default -> null;
        };
    }
}
