package io.keguan.launcher.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** The administrative divisions as the API lists them: provinces, their cities, their districts. */
final class Regions {

    private final JsonNode provinces;
    private final Set<String> shortNames = new HashSet<>();

    /** @param provinces nodes of {@code code}, {@code name} and {@code children} */
    Regions(JsonNode provinces) {
        this.provinces = provinces;
        provinces.forEach(this::remember);
    }

    /** The codes of a city's districts; empty when there is no such city. */
    List<String> districts(String province, String city) {
        var codes = new ArrayList<String>();
        for (var found : provinces) {
            for (var each : found.path("children")) {
                if (found.path("name").asText().equals(province) && each.path("name").asText().equals(city)) {
                    each.path("children").forEach(district -> codes.add(district.path("code").asText()));
                }
            }
        }
        return codes;
    }

    /** Whether a name of two characters is a place somewhere, so that it sets no company apart. */
    boolean isPlace(String name) {
        return shortNames.contains(name);
    }

    private void remember(JsonNode division) {
        var name = division.path("name").asText();
        shortNames.add(name);
        shortNames.add(name.replaceFirst("(省|市|区|县|旗)$", ""));
        division.path("children").forEach(this::remember);
    }
}
