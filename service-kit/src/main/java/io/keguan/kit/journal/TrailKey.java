package io.keguan.kit.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which one record's trail is kept. Who did what and when stays readable without it, what was written does not:
 * a destroyed key forgets the words and leaves the chain, which is made of what is stored, as it was.
 */
public final class TrailKey {

    private static final String MARK = "sealed:v1:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private TrailKey(byte[] key) {
        this.key = key;
    }

    static byte[] fresh() {
        return random(KEY_BYTES);
    }

    /** @param key null when there is none, or none any more */
    public static TrailKey of(byte[] key) {
        return new TrailKey(key);
    }

    String seal(String words) {
        if (words == null) {
            return null;
        }
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(words.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
            return MARK + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same as a JSON text, for a column that takes nothing else. */
    String sealJson(String json) {
        return json == null ? null : '"' + seal(json) + '"';
    }

    /** What was written; null when the key is gone. Older entries were kept as they are. */
    public String open(String kept) {
        String text = kept != null && kept.startsWith('"' + MARK) ? kept.substring(1, kept.length() - 1) : kept;
        if (text == null || !text.startsWith(MARK)) {
            return text;
        }
        if (key == null) {
            return null;
        }
        byte[] whole = Base64.getDecoder().decode(text.substring(MARK.length()));
        byte[] nonce = java.util.Arrays.copyOf(whole, NONCE_BYTES);
        try {
            byte[] words = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return new String(words, StandardCharsets.UTF_8);
        } catch (AEADBadTagException underAnotherKey) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
