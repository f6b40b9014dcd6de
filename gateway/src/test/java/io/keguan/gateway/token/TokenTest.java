package io.keguan.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.gateway.GatewayResource;
import io.keguan.gateway.Housekeeping;
import io.keguan.gateway.People;
import io.keguan.gateway.People.Person;
import io.keguan.gateway.People.Session;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenTest {

    @Inject
    SigningKeys keys;

    @Inject
    Housekeeping housekeeping;

    @Inject
    JWTParser parser;

    @Inject
    OutboxProbe tables;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void a_service_gets_a_signed_token_of_its_own_that_says_who_calls() throws Exception {
        Session admin = People.admin();
        UUID upper = People.department(admin, "销售部");
        UUID lower = UUID.fromString(admin.page().body(Map.of("code", People.fresh("D"), "name", "销售一部", "parentId",
                upper)).post("/api/v1/departments").path("id"));
        Person rep = People.person(admin, upper, Roles.SALES_REP, Roles.DATA_ADMIN);
        String token = passedOn(People.signIn(rep));
        JwtClaims claims = service().processToClaims(token);
        assertThat(claims.getSubject()).isEqualTo(rep.id().toString());
        assertThat(claims.getStringClaimValue("username")).isEqualTo(rep.username());
        assertThat(claims.getStringClaimValue("name")).isEqualTo("王晓明");
        assertThat(claims.getStringClaimValue("dept")).isEqualTo(upper.toString());
        assertThat(claims.getStringClaimValue("deptName")).isEqualTo("销售部");
        assertThat(claims.getStringListClaimValue("depts")).containsExactlyInAnyOrder(upper.toString(),
                lower.toString());
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("DATA_ADMIN", "SALES_REP");
        assertThat(claims.getStringClaimValue("scope")).isEqualTo("*");
        assertThat(claims.getStringClaimValue("act")).isEqualTo("staff");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue()).isEqualTo(300);
        assertThat(head(token)).contains("\"alg\":\"PS256\"").contains("\"kid\"");
    }

    @Test
    void a_token_is_used_again_until_it_nears_its_end_or_something_in_it_changes() {
        Session admin = People.admin();
        UUID department = People.department(admin, "外贸部");
        Session rep = People.signIn(People.person(admin, department, Roles.SALES_REP));
        String first = passedOn(rep);
        assertThat(passedOn(rep)).isEqualTo(first);
        clock.advance(Duration.ofSeconds(245));
        String second = passedOn(rep);
        assertThat(second).isNotEqualTo(first);
        admin.page(0).body(Map.of("name", "国际部")).post("/api/v1/departments/" + department + "/actions/rename")
                .then().statusCode(200);
        assertThat(body(passedOn(rep))).contains("国际部");
        assertThat(body(second)).contains("外贸部");
    }

    @Test
    void a_change_of_the_signing_key_keeps_tokens_signed_before_valid_and_announces_the_next_key() throws Exception {
        Session admin = People.admin();
        String before = passedOn(admin);
        List<String> published = jwks();
        String signing = admin.page().post("/api/v1/services/gateway/signing-keys/actions/rotate").then()
                .statusCode(200).extract().path("kid");
        assertThat(published).contains(signing).hasSizeGreaterThan(1);
        assertThat(jwks()).contains(signing, kid(before)).doesNotHaveDuplicates();
        String after = passedOn(admin);
        assertThat(kid(after)).isEqualTo(signing).isNotEqualTo(kid(before));
        service().processToClaims(before);
        service().processToClaims(after);
        clock.advance(Duration.ofMinutes(61));
        keys.refresh();
        assertThat(jwks()).contains(signing).doesNotContain(kid(before));
    }

    @Test
    void only_an_administrator_changes_the_signing_key_and_it_is_on_record() {
        Session rep = People.signIn(People.person(People.admin(), People.company(), Roles.GENERAL_MANAGER));
        String signing = keys.ring().signingKid();
        rep.page().post("/api/v1/services/gateway/signing-keys/actions/rotate").then().statusCode(403);
        assertThat(keys.ring().signingKid()).isEqualTo(signing);
        Session admin = People.admin();
        admin.page().post("/api/v1/services/gateway/signing-keys/actions/rotate").then().statusCode(200);
        UUID trail = UUID.nameUUIDFromBytes("signing-key".getBytes(StandardCharsets.UTF_8));
        admin.reader().get("/api/v1/services/gateway/audit?type=signing-key&id=" + trail).then()
                .body("items.findAll { it.before?.kid == '" + signing + "' }.size()", is(1));
    }

    @Test
    void the_signing_key_changes_by_itself_when_it_is_old() {
        String signing = keys.ring().signingKid();
        housekeeping.run();
        assertThat(keys.ring().signingKid()).isEqualTo(signing);
        clock.advance(Duration.ofDays(31));
        housekeeping.run();
        assertThat(keys.ring().signingKid()).isNotEqualTo(signing);
    }

    @Test
    void keys_that_the_master_key_does_not_open_are_replaced() throws Exception {
        Session admin = People.admin();
        String lost = kid(passedOn(admin));
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE signing_key SET private_key = decode(repeat('00', 64), 'hex')");
        }
        keys.refresh();
        assertThat(kid(passedOn(admin))).isNotEqualTo(lost);
        service().processToClaims(passedOn(admin));
    }

    @Test
    void the_published_keys_hold_no_private_part_and_the_table_no_readable_one() {
        People.anonymous(People.address()).get("/.well-known/jwks.json").then().statusCode(200)
                .body("keys.alg", hasItem("PS256")).body("keys.d", not(hasItem(org.hamcrest.Matchers.notNullValue())))
                .header("Cache-Control", is("max-age=60"));
        assertThat(tables
                .rows("signing_key WHERE position('\\x300d06092a864886f70d0101010500'::bytea in private_key) > 0"))
                .isZero();
        assertThat(
                tables.rows("signing_key WHERE position('\\x300d06092a864886f70d0101010500'::bytea in public_key) > 0"))
                .isPositive();
    }

    @Test
    void a_token_that_is_forged_expired_or_meant_for_another_is_refused() throws Exception {
        assertThatCode(() -> parser.parse(made(c -> {}, null))).doesNotThrowAnyException();
        List<String> bad = List.of(made(c -> c.setAudience("keguan-customer"), null),
                made(c -> c.setIssuer("somebody"), null),
                made(c -> c.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() - 60)), null),
                made(c -> {}, "none"), made(c -> {}, "HS256"), made(c -> {}, "RS256"),
                made(c -> {}, null).replaceFirst("\\.[^.]+\\.", "." + part("{\"sub\":\"x\"}") + "."));
        for (String token : bad) {
            assertThatThrownBy(() -> parser.parse(token)).as(head(token)).isInstanceOf(ParseException.class);
        }
    }

    @Test
    void not_even_a_good_signed_token_is_taken_from_a_client() throws Exception {
        String good = passedOn(People.admin());
        for (String token : List.of(good, made(c -> {}, null), made(c -> {}, "none"), made(c -> {}, "HS256"), "x",
                "")) {
            for (String path : List.of("/api/v1/customers", "/api/v1/auth/me", "/api/v1/staff")) {
                People.anonymous(People.address()).header("Authorization", "Bearer " + token).get(path).then()
                        .statusCode(401).body("code", is("auth.unauthenticated"));
            }
        }
    }

    /** A verifier set up like that of a service. */
    private JwtConsumer service() throws JoseException {
        String published = People.anonymous(People.address()).get("/.well-known/jwks.json").asString();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(new JsonWebKeySet(published).getJsonWebKeys()))
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "PS256")
                .setExpectedAudience("keguan-customer")
                .setExpectedIssuer("keguan")
                .setRequireExpirationTime()
                .build();
    }

    private String made(Consumer<JwtClaims> change, String algorithm) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("keguan");
        claims.setAudience("keguan-gateway");
        claims.setSubject(UUID.randomUUID().toString());
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setIssuedAtToNow();
        claims.setStringListClaim("groups", "ADMIN");
        change.accept(claims);
        RSAPublicKey known = keys.ring().publicKey(keys.ring().signingKid()).orElseThrow();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue(keys.ring().signingKid());
        signature.setAlgorithmHeaderValue(algorithm == null ? "PS256" : algorithm);
        if ("HS256".equals(algorithm)) {
            signature.setKey(new HmacKey(known.getEncoded()));
        } else if (!"none".equals(algorithm)) {
            signature.setKey(keys.ring().signingKey());
        }
        return signature.getCompactSerialization();
    }

    private static String passedOn(Session session) {
        return session.reader().get("/api/v1/customers/echo").<String>path("headers.authorization")
                .substring("Bearer ".length());
    }

    private static List<String> jwks() {
        return People.anonymous(People.address()).get("/.well-known/jwks.json").path("keys.kid");
    }

    private static String kid(String token) {
        return head(token).replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
    }

    private static String head(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
    }

    private static String body(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
