package io.keguan.gateway.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.gateway.GatewayConfig;

/** Encrypts private keys for the database with the installation's master key (AES-256-GCM, bound to the key's id). */
@ApplicationScoped
public class KeyCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec master;

    public KeyCipher(GatewayConfig config) {
        this.master = new SecretKeySpec(bytes(config.masterKey().orElse("")), "AES");
    }

    private static byte[] bytes(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == 32) {
                return bytes;
            }
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException("KEGUAN_MASTER_KEY must be 32 bytes in base64", unreadable);
        }
        throw new IllegalStateException("KEGUAN_MASTER_KEY must be 32 bytes in base64");
    }

    byte[] encrypt(String kid, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, kid, nonce).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws GeneralSecurityException when another master key encrypted it or it was changed */
    byte[] decrypt(String kid, byte[] all) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, kid, Arrays.copyOf(all, NONCE_BYTES)).doFinal(all, NONCE_BYTES,
                all.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, String kid, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, master, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
