package io.keguan.kit.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

/** One link of a record's audit chain: its hash covers its content and the hash before it. */
public record AuditEntry(String aggregateType, UUID aggregateId, long seq, Instant at, UUID actorId, String actorName,
        String action, String rule, String before, String after, String reason, String traceId, String previousHash,
        String hash) {

    public static final String COLUMNS = "agg_type, agg_id, seq, at, actor_id, actor_name, action, rule, before::text,"
            + " after::text, reason, trace_id, prev_hash, hash";

    static AuditEntry of(String type, UUID id, long seq, Instant at, AuditNote note, TrailKey key, String before,
            String after, String traceId, String previous) {
        AuditEntry open = new AuditEntry(type, id, seq, at, note.actor().id(), note.actor().name(), note.action(),
                note.rule(), key.sealJson(before), key.sealJson(after), key.seal(note.reason()), traceId, previous,
                null);
        return open.sealed();
    }

    public static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(row.getString("agg_type"), row.getObject("agg_id", UUID.class), row.getLong("seq"),
                row.getTimestamp("at").toInstant(), row.getObject("actor_id", UUID.class), row.getString("actor_name"),
                row.getString("action"), row.getString("rule"), row.getString("before"), row.getString("after"),
                row.getString("reason"), row.getString("trace_id"), row.getString("prev_hash"), row.getString("hash"));
    }

    /** The entry in words; what stands under a destroyed key is gone. */
    AuditEntry opened(TrailKey key) {
        return new AuditEntry(aggregateType, aggregateId, seq, at, actorId, actorName, action, rule, key.open(before),
                key.open(after), key.open(reason), traceId, previousHash, hash);
    }

    /** True when content, hash and link to the entry before it agree. */
    public boolean follows(long seqBefore, String hashBefore) {
        return seq == seqBefore + 1 && Objects.equals(previousHash, hashBefore) && sealed().hash.equals(hash);
    }

    private AuditEntry sealed() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Object part : new Object[]{aggregateType, aggregateId, seq, at, actorId, actorName, action, rule,
                    before, after, reason, traceId, previousHash}) {
                // The length in front keeps two neighbouring parts from being read as two others.
                byte[] bytes = part == null ? new byte[0] : part.toString().getBytes(StandardCharsets.UTF_8);
                sha.update((part == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha.update(bytes);
            }
            return new AuditEntry(aggregateType, aggregateId, seq, at, actorId, actorName, action, rule, before, after,
                    reason, traceId, previousHash, HexFormat.of().formatHex(sha.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the order of {@link #COLUMNS}. */
    Object[] values() {
        return new Object[]{aggregateType, aggregateId, seq, at, actorId, actorName, action, rule, before, after,
                reason,
                traceId, previousHash, hash};
    }
}
