package io.keguan.kit.policy;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import io.keguan.kit.domain.Refused;

/** Ready sets of values, one per regulation the product knows; applying one is a proposal like any other. */
@ApplicationScoped
public class PolicyPacks {

    static final List<String> NAMES = List.of("manufacturer", "lamp-factory", "partner-projects", "utility-engineering",
            "outreach-division", "investment-leasing", "car-dealer", "property-sales");

    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());

    /** The names of the packs this service has values for. */
    List<String> names() {
        return NAMES.stream().filter(n -> read(n).isPresent()).toList();
    }

    /** Policy name to parameter to value. */
    Map<String, Map<String, String>> get(String name) {
        return Optional.of(name).filter(NAMES::contains).flatMap(this::read).orElseThrow(Refused::notFound);
    }

    private Optional<Map<String, Map<String, String>>> read(String name) {
        try (InputStream file = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("policy-packs/" + name + ".yaml")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(yaml.readValue(file, new TypeReference<LinkedHashMap<String, Map<String, String>>>() {
                    }));
        } catch (IOException e) {
            throw new IllegalStateException("policy pack " + name, e);
        }
    }
}
