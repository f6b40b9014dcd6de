package io.keguan.customer.registration.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import io.keguan.customer.archive.domain.CompanyName;

/**
 * A customer or an open registration that may be the same party, and what speaks for it. It shows no more than whose it is
 * and since when, because the earlier registration decides (S2c-28).
 */
public record Duplicate(Kind kind, UUID id, String number, String name, String departmentName, String ownerName,
        Instant registeredAt, Set<Match> matchedOn, boolean sealed) {

    /** What was found. */
    public enum Kind {
        CUSTOMER, REGISTRATION
    }

    /** What agrees. */
    public enum Match {
        COMPANY_CODE, NAME, SIMILAR_NAME, PHONE
    }

    /** Of a sealed file a hint says no more than its number (S4-20). */
    public Duplicate numberOnly() {
        return new Duplicate(kind, id, number, number, "", "", registeredAt, matchedOn, sealed);
    }

    /** The same company code is the same company; everything else may be chance and can be explained. */
    public boolean blocking() {
        return matchedOn.contains(Match.COMPANY_CODE);
    }

    /** What a record and a question have in common. */
    public static Set<Match> matches(Compared asked, Compared known, boolean samePhone, int similarPercent) {
        Set<Match> matches = EnumSet.noneOf(Match.class);
        if (asked.companyCode != null && asked.companyCode.equals(known.companyCode)) {
            matches.add(Match.COMPANY_CODE);
        }
        if (!asked.nameKey.isEmpty() && asked.nameKey.equals(known.nameKey)) {
            matches.add(Match.NAME);
        } else if (!asked.nameCore.isEmpty() && CompanyName.alike(asked.nameCore, known.nameCore, similarPercent)) {
            matches.add(Match.SIMILAR_NAME);
        }
        if (samePhone) {
            matches.add(Match.PHONE);
        }
        return matches;
    }

    /** What records are compared by. */
    public record Compared(String companyCode, String nameKey, String nameCore) {

        public static Compared of(String companyCode, String name) {
            return new Compared(companyCode, CompanyName.key(name), CompanyName.core(name));
        }
    }
}
