package io.keguan.kit.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.kit.domain.Refused;

/** Opaque page marks, signed by the service so that nobody can aim a query where the list would not have gone. */
@ApplicationScoped
public class Cursors {

    private static final int MAC_BYTES = 16;

    private final ServiceSecrets secrets;
    private final ObjectMapper json;

    public Cursors(ServiceSecrets secrets, ObjectMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    /** @param list names the list, its order and its filters: a cursor is good only for the query it came from */
    String sign(String list, List<String> position) {
        try {
            byte[] body = json.writeValueAsBytes(position);
            byte[] mac = mac(list, body);
            byte[] all = Arrays.copyOf(mac, MAC_BYTES + body.length);
            System.arraycopy(body, 0, all, MAC_BYTES, body.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> open(String list, String cursor) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(cursor);
            byte[] body = Arrays.copyOfRange(all, Math.min(MAC_BYTES, all.length), all.length);
            if (all.length <= MAC_BYTES
                    || !MessageDigest.isEqual(mac(list, body), Arrays.copyOf(all, MAC_BYTES))) {
                throw invalid();
            }
            return json.readValue(body, new TypeReference<>() {
            });
        } catch (IllegalArgumentException | IOException malformed) {
            throw invalid();
        }
    }

    private byte[] mac(String list, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secrets.get("cursor"), "HmacSHA256"));
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(body), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refused invalid() {
        return Refused.of(Refused.Kind.MALFORMED, "request.cursor-invalid");
    }
}
