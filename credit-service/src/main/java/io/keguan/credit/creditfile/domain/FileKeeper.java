package io.keguan.credit.creditfile.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import io.keguan.credit.domain.Hand;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;

/**
 * 信用档案保管人: the one person of credit control who keeps the credit files from a moment on, until somebody else is designated
 * (S3-16). Who kept them before stays on record.
 */
@Entity
@Table(name = "credit_file_keeper")
public class FileKeeper extends Aggregate {

    public static final String TYPE = "credit-file-keeper";

    private UUID staffId;
    private String staffName;
    private String reason;
    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "designated_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "designated_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "designated_at"))
    private Hand designated;
    private Instant relievedAt;

    protected FileKeeper() {}

    private FileKeeper(UUID id) {
        super(id);
    }

    public static FileKeeper designate(UUID id, UUID staffId, String staffName, String reason, Actor by, Instant at) {
        FileKeeper keeper = new FileKeeper(id);
        keeper.staffId = staffId;
        keeper.staffName = staffName;
        keeper.reason = reason;
        keeper.designated = Hand.of(by, at);
        return keeper;
    }

    /** @param replaced who kept the files until now, null when nobody did */
    public CreditFileEvent.Designated designated(FileKeeper replaced) {
        return new CreditFileEvent.Designated(id(), staffId, replaced == null ? null : replaced.id(), designated.id(),
                designated.at());
    }

    /** Somebody else keeps the files from now on. */
    public void relieve(Instant at) {
        relievedAt = at;
    }

    /** Whether it is this person, as far as the designation says; that the person still belongs to credit control is another question. */
    public boolean is(UUID staff) {
        return staffId.equals(staff);
    }

    /** The designation for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("staffName", staffName);
        facts.put("relievedAt", relievedAt);
        return facts;
    }

    public UUID staffId() {
        return staffId;
    }

    public String staffName() {
        return staffName;
    }

    public String reason() {
        return reason;
    }

    public Hand designation() {
        return designated;
    }

    public Instant relievedAt() {
        return relievedAt;
    }
}
