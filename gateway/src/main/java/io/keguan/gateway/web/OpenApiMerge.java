package io.keguan.gateway.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Makes one OpenAPI document of many. Two services may have given different things the same name: the later one is renamed
 * with the name of its service in front, together with every reference to it.
 */
final class OpenApiMerge {

    private static final String REFERENCE = "$ref";
    private static final String COMPONENTS = "#/components/";
    private static final String PROBLEM_CODES = "x-problem-codes";

    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
    private final Map<String, ObjectNode> components = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final Set<String> problemCodes = new TreeSet<>();

    void add(String service, ObjectNode document) {
        Map<String, String> renamed = new LinkedHashMap<>();
        document.path("components")
                .fields()
                .forEachRemaining(kind -> kind.getValue()
                        .fields()
                        .forEachRemaining(part -> {
                            JsonNode known = components.getOrDefault(kind.getKey(), paths.objectNode())
                                    .get(part.getKey());
                            if (known != null && !known.equals(part.getValue())) {
                                String prefix = COMPONENTS + kind.getKey() + "/";
                                renamed.put(prefix + part.getKey(), prefix + capital(service) + part.getKey());
                            }
                        }));
        rewrite(document, renamed);
        document.path("components")
                .fields()
                .forEachRemaining(kind -> kind.getValue()
                        .fields()
                        .forEachRemaining(part -> {
                            String prefix = COMPONENTS + kind.getKey() + "/";
                            String name = renamed.getOrDefault(prefix + part.getKey(), prefix + part.getKey());
                            components.computeIfAbsent(kind.getKey(), k -> paths.objectNode())
                                    .set(name.substring(prefix.length()), part.getValue());
                        }));
        document.path("paths").fields().forEachRemaining(path -> {
            if (!paths.has(path.getKey())) {
                paths.set(path.getKey(), path.getValue());
            }
        });
        document.path(PROBLEM_CODES).forEach(code -> problemCodes.add(code.asText()));
        document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
    }

    ObjectNode result(String version, String server, List<String> missing) {
        ObjectNode merged = paths.objectNode();
        merged.put("openapi", "3.1.0");
        merged.putObject("info").put("title", "Keguan 客管").put("version", version);
        merged.putArray("servers").addObject().put("url", server);
        merged.putArray("tags").addAll(tags.values());
        merged.set("paths", sorted(paths));
        ObjectNode parts = merged.putObject("components");
        components.forEach((kind, named) -> parts.set(kind, sorted(named)));
        ObjectNode schemes = parts.withObjectProperty("securitySchemes");
        schemes.putObject("session").put("type", "apiKey").put("in", "cookie").put("name", "keguan_session");
        ObjectNode flow = schemes.putObject("client")
                .put("type", "oauth2")
                .putObject("flows")
                .putObject("clientCredentials");
        flow.put("tokenUrl", "/api/v1/auth/token").putObject("scopes");
        merged.putArray("security").addObject().putArray("session");
        merged.withArrayProperty("security").addObject().putArray("client");
        problemCodes.forEach(merged.putArray(PROBLEM_CODES)::add);
        missing.forEach(merged.putArray("x-keguan-missing")::add);
        return merged;
    }

    private static ObjectNode sorted(ObjectNode node) {
        ObjectNode sorted = node.objectNode();
        Map<String, JsonNode> fields = new TreeMap<>();
        node.fields().forEachRemaining(f -> fields.put(f.getKey(), f.getValue()));
        fields.forEach(sorted::set);
        return sorted;
    }

    private static void rewrite(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object && object.path(REFERENCE).isTextual()
                && renamed.containsKey(object.path(REFERENCE).asText())) {
            object.set(REFERENCE, TextNode.valueOf(renamed.get(object.path(REFERENCE).asText())));
        }
        node.forEach(child -> rewrite(child, renamed));
    }

    private static String capital(String service) {
        StringBuilder name = new StringBuilder();
        for (String word : service.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
