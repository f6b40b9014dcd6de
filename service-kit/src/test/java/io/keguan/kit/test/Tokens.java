package io.keguan.kit.test;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Signed tokens as the gateway makes them, and broken ones as an attacker would. */
public final class Tokens {

    private static final String PRIVATE = "keguan.test.private-key";
    private static final String PUBLIC = "keguan.test.public-key";
    private static final int LIFE = 300;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, Object> claims = new LinkedHashMap<>();
    private String algorithm = "PS256";
    private int signedAgo;

    private Tokens(UUID id, String name) {
        claims.put("iss", "keguan");
        claims.put("aud", List.of("keguan-" + service()));
        claims.put("sub", id.toString());
        claims.put("upn", id.toString());
        claims.put("name", name);
        claims.put("username", name);
        claims.put("scope", "*");
        claims.put("act", "staff");
        claims.put("groups", List.of());
    }

    /** Someone of that name with an id of their own; the same name is the same person. */
    public static Tokens staff(String name) {
        return new Tokens(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name);
    }

    public static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public Tokens role(String... roles) {
        claims.put("groups", List.of(roles));
        return this;
    }

    /** The own department, with those below it. */
    public Tokens department(UUID own, UUID... below) {
        claims.put("dept", own.toString());
        claims.put("deptName", "部门" + own.toString().substring(0, 4));
        claims.put("depts", java.util.stream.Stream.concat(java.util.stream.Stream.of(own), Arrays.stream(below))
                .map(UUID::toString).toList());
        return this;
    }

    public Tokens client(String scope) {
        claims.put("act", "client");
        claims.put("scope", scope);
        return this;
    }

    public Tokens audience(String audience) {
        claims.put("aud", List.of(audience));
        return this;
    }

    public Tokens issuer(String issuer) {
        claims.put("iss", issuer);
        return this;
    }

    public Tokens expired() {
        signedAgo = 900;
        return this;
    }

    /** {@code none} leaves the signature out, {@code HS256} signs with the public key as the secret. */
    public Tokens algorithm(String name) {
        this.algorithm = name;
        return this;
    }

    /** Signed anew at every request: tests that share a person run for longer than a token lives. */
    public String token() {
        long signed = Instant.now().getEpochSecond() - signedAgo;
        Map<String, Object> body = new LinkedHashMap<>(claims);
        body.put("iat", signed);
        body.put("exp", signed + LIFE);
        body.put("jti", UUID.randomUUID().toString());
        try {
            ObjectMapper json = new ObjectMapper();
            String head = URL.encodeToString(json.writeValueAsBytes(Map.of("alg", algorithm, "typ", "JWT")));
            String content = head + "." + URL.encodeToString(json.writeValueAsBytes(body));
            return content + "." + switch (algorithm) {
                case "none" -> "";
                case "HS256" -> URL.encodeToString(hmac(content));
                default -> URL.encodeToString(sign(content));
            };
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String publicKeyPem() {
        try {
            if (System.getProperty(PUBLIC) == null) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                System.setProperty(PRIVATE, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
                System.setProperty(PUBLIC, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            }
            return "-----BEGIN PUBLIC KEY-----\n" + System.getProperty(PUBLIC) + "\n-----END PUBLIC KEY-----";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(String text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(PRIVATE)))));
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return signature.sign();
    }

    private static byte[] hmac(String text) throws GeneralSecurityException {
        javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(publicKeyPem().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String service() {
        return ConfigProvider.getConfig().getValue("keguan.service", String.class);
    }
}
