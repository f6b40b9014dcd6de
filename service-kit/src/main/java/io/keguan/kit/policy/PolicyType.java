package io.keguan.kit.policy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

/**
 * What is known of a policy record: its name, its parameters with type, unit, article and seed value, and how values become
 * the record. Values travel as text and are checked here, all of them at once.
 */
final class PolicyType<P extends Record> {

    /** The kinds of value a parameter can have. */
    @Schema(name = "ParameterType")
    enum Kind {
        INTEGER, MONEY, TEXT, BOOLEAN, TIME, LIST
    }

    record Description(String key, Kind kind, Parameter parameter, List<String> rules, Class<?> type) {}

    private final Class<P> record;
    private final String name;
    private final Map<String, Description> parameters = new LinkedHashMap<>();

    PolicyType(Class<P> record) {
        this.record = record;
        this.name = kebab(record.getSimpleName().replaceFirst("Policy$", ""));
        for (RecordComponent component : record.getRecordComponents()) {
            Parameter parameter = component.getAnnotation(Parameter.class);
            if (parameter == null) {
                throw new IllegalStateException("%s.%s has no @Parameter".formatted(record, component.getName()));
            }
            Rule rule = component.getAnnotation(Rule.class);
            parameters.put(component.getName(),
                    new Description(component.getName(), kind(component, parameter), parameter,
                            rule == null ? List.of() : List.of(rule.value()), component.getType()));
        }
        of(Map.of());
    }

    boolean describes(Class<? extends Record> type) {
        return record == type;
    }

    String name() {
        return name;
    }

    List<Description> parameters() {
        return List.copyOf(parameters.values());
    }

    Map<String, String> seeds() {
        Map<String, String> seeds = new LinkedHashMap<>();
        parameters.values().forEach(p -> seeds.put(p.key, p.parameter.seed()));
        return seeds;
    }

    /** The record of the given values, the regulation's own where none is given; 422 with every value that is wrong. */
    P of(Map<String, String> values) {
        List<Reason> wrong = new ArrayList<>();
        values.keySet()
                .stream()
                .filter(k -> !parameters.containsKey(k))
                .forEach(k -> wrong.add(Reason.of("values." + k, "policy.unknown-parameter")));
        List<Object> arguments = new ArrayList<>();
        for (Description parameter : parameters.values()) {
            String value = values.getOrDefault(parameter.key, parameter.parameter.seed());
            Object parsed = parse(parameter, value, wrong);
            arguments.add(parsed);
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong);
        }
        return construct(arguments);
    }

    private P construct(List<Object> arguments) {
        try {
            Constructor<P> canonical = record.getDeclaredConstructor(Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(arguments.toArray());
        } catch (InvocationTargetException e) {
            // A record may refuse values that contradict each other.
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object parse(Description parameter, String value, List<Reason> wrong) {
        try {
            return switch (parameter.kind) {
                case INTEGER, MONEY -> number(parameter, value, wrong);
                case BOOLEAN -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException(value);
                };
                case TIME -> LocalTime.parse(value);
                case LIST -> value.isBlank() ? List.of() : List.of(value.strip().split("\\s*,\\s*"));
                case TEXT -> {
                    if (value.isBlank()) {
                        throw new IllegalArgumentException(value);
                    }
                    yield value;
                }
            };
        } catch (IllegalArgumentException | DateTimeParseException invalid) {
            wrong.add(Reason.of("values." + parameter.key, "policy.value-invalid"));
            return null;
        }
    }

    private static Object number(Description parameter, String value, List<Reason> wrong) {
        long number = Long.parseLong(value);
        long max = parameter.type == int.class
                ? Math.min(parameter.parameter.max(), Integer.MAX_VALUE)
                : parameter.parameter.max();
        if (number < parameter.parameter.min() || number > max) {
            wrong.add(new Reason("values." + parameter.key, "validation.range", null,
                    Map.of("min", parameter.parameter.min(), "max", max)));
        }
        return parameter.type == int.class ? (Object) (int) number : number;
    }

    private static Kind kind(RecordComponent component, Parameter parameter) {
        Class<?> type = component.getType();
        if (type == int.class || type == long.class) {
            return parameter.unit() == Parameter.Unit.FEN ? Kind.MONEY : Kind.INTEGER;
        }
        return type == boolean.class
                ? Kind.BOOLEAN
                : type == LocalTime.class ? Kind.TIME : type == List.class ? Kind.LIST : Kind.TEXT;
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
