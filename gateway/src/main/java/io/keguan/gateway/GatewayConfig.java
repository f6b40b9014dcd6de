package io.keguan.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Everything about the gateway that an installation may want to set. */
@ConfigMapping(prefix = "keguan.gateway")
public interface GatewayConfig {

    /** The address people type; decides Secure cookies, HSTS and which origin may send changes. */
    URI publicUrl();

    /** 32 bytes in base64 that encrypt the signing keys in the database. */
    Optional<String> masterKey();

    /** Opens the creation of the first administrator while nobody is registered. */
    Optional<String> setupToken();

    /** Addresses of outer proxies whose X-Forwarded-For is believed. */
    Optional<List<String>> trustedProxies();

    /** Health and figures under /q are for the machine itself; a network of its own may open them. */
    @WithDefault("false")
    boolean openOperations();

    Map<String, Upstream> upstreams();

    Session session();

    SignIn signIn();

    Tokens tokens();

    Proxy proxy();

    Rates rates();

    default boolean https() {
        return "https".equals(publicUrl().getScheme());
    }

    /** One service behind the gateway. */
    interface Upstream {
        /** Absent while the service does not run in this installation. */
        Optional<URI> url();

        /** First path segments after /api/v1 that the service owns. */
        List<String> resources();
    }

    interface Session {
        @WithDefault("30M")
        Duration idle();

        @WithDefault("12H")
        Duration absolute();
    }

    interface SignIn {
        /** Failures of one account in a row before it has to wait. */
        @WithDefault("5")
        int accountFailures();

        /** Failures from one address before it has to wait; offices share one. */
        @WithDefault("30")
        int addressFailures();

        /** The first wait; it doubles with every further failure. */
        @WithDefault("30S")
        Duration firstWait();

        @WithDefault("15M")
        Duration longestWait();

        /** After this time without a failure the count starts again. */
        @WithDefault("1H")
        Duration forgetAfter();
    }

    interface Tokens {
        @WithDefault("5M")
        Duration internalLife();

        @WithDefault("1H")
        Duration accessLife();

        @WithDefault("30D")
        Duration rotateEvery();

        /** How long a key that signs no more stays published. */
        @WithDefault("1H")
        Duration publishRetired();
    }

    interface Proxy {
        @WithDefault("1S")
        Duration connectTimeout();

        @WithDefault("30S")
        Duration responseTimeout();

        @WithDefault("100")
        int connectionsPerService();

        @WithDefault("200")
        int waitingPerService();

        @WithDefault("1048576")
        long jsonLimit();

        /** For attachments. */
        @WithDefault("11534336")
        long bodyLimit();

        /** For workbooks of customers; 100,000 rows are about 20 MB. */
        @WithDefault("52428800")
        long workbookLimit();
    }

    /** Token buckets: so many requests per second on average, so many at once. */
    interface Rates {
        @WithDefault("50")
        double perSecond();

        @WithDefault("200")
        int burst();

        /** Requests without a sign-in, per address. */
        @WithDefault("20")
        double anonymousPerSecond();

        @WithDefault("100")
        int anonymousBurst();

        /** Sign-ins and token requests, per address. */
        @WithDefault("5")
        double signInPerSecond();

        @WithDefault("50")
        int signInBurst();
    }
}
