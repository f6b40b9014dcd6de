package io.keguan.credit.exposure.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;

/** The company's total assets at the end of one month, as finance states them; the newest month draws the company line. */
@Entity
@Table(name = "asset_statement")
public class AssetStatement extends Aggregate {

    public static final String TYPE = "asset-statement";

    private String month;
    private long assetsFen;
    private String note;
    private UUID statedById;
    private String statedByName;
    private Instant statedAt;
    private Instant correctedAt;

    protected AssetStatement() {}

    private AssetStatement(UUID id) {
        super(id);
    }

    /** @param month such as 2026-10 */
    public static AssetStatement state(UUID id, String month, long assetsFen, String note, Actor by, Instant at) {
        AssetStatement stated = new AssetStatement(id);
        stated.month = month;
        stated.assetsFen = assetsFen;
        stated.note = note;
        stated.statedById = by.id();
        stated.statedByName = by.name();
        stated.statedAt = at;
        return stated;
    }

    public void correct(long rightFen, Actor by, Instant at) {
        assetsFen = rightFen;
        statedById = by.id();
        statedByName = by.name();
        correctedAt = at;
    }

    /** The statement for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("month", month);
        facts.put("assetsFen", assetsFen);
        return facts;
    }

    public String month() {
        return month;
    }

    public long assetsFen() {
        return assetsFen;
    }

    public String note() {
        return note;
    }

    public String statedByName() {
        return statedByName;
    }

    public Instant statedAt() {
        return statedAt;
    }

    public Instant correctedAt() {
        return correctedAt;
    }
}
