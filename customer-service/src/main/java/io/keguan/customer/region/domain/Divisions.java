package io.keguan.customer.region.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The state's administrative divisions (GB/T 2260): provinces, their cities, their districts. */
public final class Divisions {

    public static final Divisions CHINA = read("/divisions-cn.csv");

    private static final int PROVINCE = 2;
    private static final int CITY = 4;
    private static final int DISTRICT = 6;

    /** One division with those below it. */
    public record Division(String code, String name, List<Division> children) {}

    private final Map<String, Division> byCode = new LinkedHashMap<>();
    private final Set<String> places = new HashSet<>();

    private Divisions(Collection<Division> all) {
        for (Division division : all) {
            byCode.put(division.code, division);
            if (division.code.length() > PROVINCE) {
                byCode.get(division.code.substring(0, division.code.length() - 2)).children.add(division);
            }
            if (division.code.length() < DISTRICT) {
                places.add(division.name);
                places.add(shortName(division.name));
            } else if (division.name.length() > 2) {
                places.add(division.name);
            }
        }
        places.removeIf(p -> p.length() < 2 || p.equals("市辖区"));
    }

    public List<Division> provinces() {
        return byCode.values().stream().filter(d -> d.code.length() == PROVINCE).toList();
    }

    /** Whether there is a province, city or district of this code. */
    public boolean knows(String code) {
        return byCode.containsKey(code);
    }

    public boolean isDistrict(String code) {
        return code.length() == DISTRICT && byCode.containsKey(code);
    }

    public String provinceOf(String district) {
        return byCode.get(district.substring(0, PROVINCE)).name;
    }

    /** The city; in a municipality, whose cities are only called 市辖区, the municipality itself. */
    public String cityOf(String district) {
        String name = byCode.get(district.substring(0, CITY)).name;
        return name.equals("市辖区") || name.equals("县") ? provinceOf(district) : name;
    }

    public String nameOf(String district) {
        return byCode.get(district).name;
    }

    public boolean isPlace(String name) {
        return places.contains(name) || name.equals("中国");
    }

    /** The longest place a text begins with, at most as long as said; null when there is none. */
    public String placeInFront(String text, int longest) {
        for (int length = Math.min(longest, text.length()); length >= 2; length--) {
            if (places.contains(text.substring(0, length))) {
                return text.substring(0, length);
            }
        }
        return null;
    }

    private static String shortName(String name) {
        return name.replaceFirst("(壮族|回族|维吾尔)?(自治区|自治州|特别行政区|地区|省|市|盟)$", "");
    }

    private static Divisions read(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Divisions.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return new Divisions(lines.lines()
                    .filter(l -> Character.isDigit(l.charAt(0)))
                    .map(l -> l.split(","))
                    .map(l -> new Division(l[0], l[1], new ArrayList<>()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
