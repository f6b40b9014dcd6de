package io.keguan.gateway.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.keguan.gateway.GatewayConfig;
import io.keguan.gateway.token.domain.KeyRing;
import io.keguan.gateway.token.persistence.SigningKeyTable;
import io.keguan.kit.domain.Ids;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/**
 * The keys behind the tokens the services trust. The next key is published long before it signs, so that a service has it
 * when it is needed; the one before stays published until its last token has expired.
 */
@ApplicationScoped
public class SigningKeys {

    private static final int BITS = 3072;
    private static final String CURRENT = "CURRENT";

    private final SigningKeyTable table;
    private final KeyCipher cipher;
    private final GatewayConfig.Tokens config;
    private final Clock clock;
    private volatile KeyRing ring;

    public SigningKeys(SigningKeyTable table, KeyCipher cipher, GatewayConfig config, Clock clock) {
        this.table = table;
        this.cipher = cipher;
        this.config = config.tokens();
        this.clock = clock;
    }

    public KeyRing ring() {
        return ring;
    }

    void load(@Observes StartupEvent start) {
        refresh();
    }

    /** Reads the keys again, as another instance may have changed them; makes the first ones, and new ones when due. */
    public void refresh() {
        KeyRing read = QuarkusTransaction.requiringNew().call(this::read);
        if (read == null) {
            read = QuarkusTransaction.requiringNew().call(() -> {
                table.lock();
                return read() == null ? replaceAll() : read();
            });
        }
        ring = read;
    }

    /** Changes the signing key now; tokens signed before stay valid. */
    public void rotate() {
        QuarkusTransaction.requiringNew().run(() -> {
            table.lock();
            advance();
        });
        refresh();
    }

    /** The key is changed when it has signed for long enough, by whichever instance looks first. */
    public void rotateWhenDue() {
        Instant due = clock.instant().minus(config.rotateEvery());
        boolean rotated = QuarkusTransaction.requiringNew().call(() -> {
            table.lock();
            boolean old = stored().stream().anyMatch(k -> k.is(CURRENT) && k.signingSince().isBefore(due));
            if (old) {
                advance();
            }
            return old;
        });
        if (rotated) {
            Log.info("signing key changed");
        }
        refresh();
    }

    private void advance() {
        table.advance(clock.instant());
        generate();
    }

    private List<SigningKeyTable.Stored> stored() {
        return table.published(clock.instant().minus(config.publishRetired()));
    }

    /** The ring, or null when there is no current key that this master key can read. */
    private KeyRing read() {
        List<SigningKeyTable.Stored> stored = stored();
        Optional<SigningKeyTable.Stored> current = stored.stream().filter(k -> k.is(CURRENT)).findFirst();
        if (current.isEmpty()) {
            return null;
        }
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            Map<String, RSAPublicKey> published = new LinkedHashMap<>();
            for (SigningKeyTable.Stored key : stored) {
                published.put(key.kid(), (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(key.publicKey())));
            }
            String kid = current.get().kid();
            PrivateKey signing = rsa.generatePrivate(
                    new PKCS8EncodedKeySpec(cipher.decrypt(kid, current.get().privateKey())));
            return new KeyRing(kid, signing, published);
        } catch (GeneralSecurityException otherMasterKey) {
            Log.warn("the signing key can't be decrypted with this KEGUAN_MASTER_KEY; new keys are made");
            return null;
        }
    }

    private KeyRing replaceAll() {
        table.retireAll(clock.instant());
        generate();
        advance();
        return read();
    }

    private void generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            String kid = Ids.next().toString();
            table.add(kid, pair.getPublic().getEncoded(), cipher.encrypt(kid, pair.getPrivate().getEncoded()),
                    clock.instant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
