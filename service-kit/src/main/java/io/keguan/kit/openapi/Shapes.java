package io.keguan.kit.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.annotation.Nullable;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;

import io.keguan.kit.domain.PlainText;
import io.keguan.kit.page.Page;

/**
 * Says in the schema of each record which of its fields are always there and which may be null. In an answer every field is
 * there and null only where the component is {@link Nullable}; in a request there must be what is refused when missing.
 */
final class Shapes {

    private static final String SCHEMAS = "#/components/schemas/";

    private final IndexView index;
    private final Components components;
    private final Set<String> answered = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, String> pages = new HashMap<>();

    Shapes(IndexView index, Components components) {
        this.index = index;
        this.components = components;
    }

    static DotName name(Class<?> type) {
        return DotName.createSimple(type);
    }

    /** Completes what is answered; pages are named after what they list. */
    Schema answer(Schema schema, Type type) {
        if (schema != null && pages.containsKey(schema.getRef())) {
            return OASFactory.createSchema().ref(pages.get(schema.getRef()));
        }
        complete(schema, type, Map.of(), answered);
        if (schema == null || schema.getRef() == null || !type.name().equals(name(Page.class))) {
            return schema;
        }
        String known = schema.getRef().substring(SCHEMAS.length());
        Schema page = components.getSchemas().get(known);
        String listed = page.getProperties().get("items").getItems().getRef().substring(SCHEMAS.length());
        components.removeSchema(known);
        components.addSchema("Page" + listed, page);
        pages.put(schema.getRef(), SCHEMAS + "Page" + listed);
        return OASFactory.createSchema().ref(SCHEMAS + "Page" + listed);
    }

    void request(Schema schema, Type type) {
        complete(schema, type, Map.of(), asked);
    }

    private void complete(Schema schema, Type type, Map<String, Type> variables, Set<String> use) {
        if (schema == null) {
            return;
        }
        switch (type.kind()) {
            case TYPE_VARIABLE -> complete(schema, variables.get(type.asTypeVariable().identifier()), variables, use);
            case PARAMETERIZED_TYPE -> {
                List<Type> arguments = type.asParameterizedType().arguments();
                complete(schema.getItems(), arguments.getFirst(), variables, use);
                complete(schema.getAdditionalPropertiesSchema(), arguments.getLast(), variables, use);
                record(schema, type, bound(type, arguments), use);
            }
            case CLASS -> record(schema, type, Map.of(), use);
            default -> {
            }
        }
    }

    private Map<String, Type> bound(Type type, List<Type> arguments) {
        Map<String, Type> variables = new HashMap<>();
        if (index.getClassByName(type.name()) instanceof ClassInfo info) {
            for (int i = 0; i < arguments.size(); i++) {
                variables.put(info.typeParameters().get(i).identifier(), arguments.get(i));
            }
        }
        return variables;
    }

    private void record(Schema reference, Type type, Map<String, Type> variables, Set<String> use) {
        ClassInfo info = index.getClassByName(type.name());
        if (info == null || !info.isRecord() || reference.getRef() == null) {
            return;
        }
        String name = reference.getRef().substring(SCHEMAS.length());
        if ((use == answered ? asked : answered).contains(name)) {
            throw new IllegalStateException(type.name() + " is both sent and answered; make two records of it");
        }
        Schema schema = components.getSchemas().get(name);
        if (!use.add(name) || schema == null || schema.getProperties() == null) {
            return;
        }
        boolean nullsAreLeftOut = info.hasDeclaredAnnotation(JsonInclude.class);
        for (RecordComponentInfo component : info.recordComponentsInDeclarationOrder()) {
            String key = wireName(info, component);
            Schema property = schema.getProperties().get(key);
            if (property != null) {
                complete(property, component.type(), variables, use);
                if (info.field(component.name()).hasDeclaredAnnotation(JsonRawValue.class)) {
                    property.type(List.of(Schema.SchemaType.OBJECT)).additionalPropertiesBoolean(true);
                }
                boolean nullable = component.hasDeclaredAnnotation(name(Nullable.class));
                if (use == asked ? limit(property, component) : !nullable || !nullsAreLeftOut) {
                    require(schema, key);
                }
                if (use == asked ? optional(schema, key, component) : nullable && !nullsAreLeftOut) {
                    schema.addProperty(key, orNull(property));
                }
            }
        }
    }

    /** Writes the limits of typed words into their schema; true when they may not be missing. */
    private static boolean limit(Schema property, RecordComponentInfo component) {
        AnnotationInstance words = component.declaredAnnotation(name(PlainText.class));
        if (words == null) {
            return false;
        }
        property.setMaxLength(words.value("max").asInt());
        return words.value("required") != null && words.value("required").asBoolean();
    }

    /** What may be missing in a request may be null as well. */
    private static boolean optional(Schema schema, String key, RecordComponentInfo component) {
        return component.type().kind() != Type.Kind.PRIMITIVE
                && (schema.getRequired() == null || !schema.getRequired().contains(key));
    }

    private static void require(Schema schema, String key) {
        if (schema.getRequired() == null || !schema.getRequired().contains(key)) {
            schema.addRequired(key);
        }
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .anyOf(List.of(schema, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
        }
        if (schema.getType() != null && !schema.getType().contains(Schema.SchemaType.NULL)) {
            List<Schema.SchemaType> types = new ArrayList<>(schema.getType());
            types.add(Schema.SchemaType.NULL);
            schema.setType(types);
        }
        return schema;
    }

    private static String wireName(ClassInfo info, RecordComponentInfo component) {
        return info.field(component.name())
                .declaredAnnotation(name(JsonProperty.class)) instanceof AnnotationInstance renamed
                        ? renamed.value().asString()
                        : component.name();
    }
}
