package io.keguan.gateway.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id hashes in the usual text form {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. One hash takes 19 MB and a core,
 * so at most two are computed at once and further callers wait.
 */
@ApplicationScoped
public class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 2;
    private static final int TEMPORARY_LENGTH = 14;
    /** Without the letters and digits that look like others. */
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final String nobody = encode(bytes(SALT_BYTES), bytes(HASH_BYTES));

    public String hash(String password) {
        byte[] salt = bytes(SALT_BYTES);
        return encode(salt, argon2id(password, salt, MEMORY_KIB, PASSES, LANES));
    }

    /** Compares in constant time; with {@code hash} null it does the same work and says no. */
    public boolean matches(String password, String hash) {
        String[] parts = (hash == null ? nobody : hash).split("\\$");
        String[] costs = parts[3].split("[=,]");
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] computed = argon2id(password, salt, Integer.parseInt(costs[1]), Integer.parseInt(costs[3]),
                Integer.parseInt(costs[5]));
        return MessageDigest.isEqual(computed, Base64.getDecoder().decode(parts[5])) && hash != null;
    }

    /** A password for one use that can be read aloud. */
    public String temporary() {
        StringBuilder password = new StringBuilder();
        random.ints(TEMPORARY_LENGTH, 0, READABLE.length()).forEach(i -> password.append(READABLE.charAt(i)));
        return password.toString();
    }

    private byte[] argon2id(String password, byte[] salt, int memory, int passes, int lanes) {
        turns.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[HASH_BYTES];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            turns.release();
        }
    }

    private static String encode(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(MEMORY_KIB, PASSES, LANES, base64.encodeToString(salt),
                base64.encodeToString(hash));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
