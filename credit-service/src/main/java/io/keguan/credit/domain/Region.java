package io.keguan.credit.domain;

import java.util.List;

/** A region that prices and contracts are made for: a province or city by its code (GB/T 2260), or the whole country. */
public final class Region {

    /** 全国: what holds where nothing nearer is said. */
    public static final String COUNTRY = "000000";

    private Region() {}

    public static boolean valid(String code) {
        return code != null && code.matches(COUNTRY + "|[1-8][0-9]([0-9]{2}00|0000)");
    }

    /** The region and those around it, the nearest first: city, province, country. */
    public static List<String> around(String code) {
        return List.of(code, code.substring(0, 2) + "0000", COUNTRY).stream().distinct().toList();
    }

    /** Whether one lies in the other. */
    public static boolean within(String code, String outer) {
        return around(code).contains(outer);
    }
}
