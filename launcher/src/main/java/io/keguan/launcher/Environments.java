package io.keguan.launcher;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables each service is started with. */
record Environments(Home home, Secrets secrets, Postgres postgres, Kafka kafka, List<Service> services,
        String setupToken) {

    Map<String, String> of(Service service) {
        var variables = new TreeMap<String, String>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(home.port(service)));
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.url(service.name()));
        variables.put("QUARKUS_DATASOURCE_USERNAME", service.app());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", secrets.password(service.app()));
        variables.put("QUARKUS_FLYWAY_USERNAME", service.owner());
        variables.put("QUARKUS_FLYWAY_PASSWORD", secrets.password(service.owner()));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrap());
        variables.put("KEGUAN_TOPIC_PREFIX", "keguan");
        variables.put("KEGUAN_ISSUER", "keguan");
        variables.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", home.gatewayUrl() + "/.well-known/jwks.json");
        if (service.gateway()) {
            services.stream()
                    .filter(other -> !other.equals(service))
                    .forEach(other -> variables.put(other
                            .upstreamVariable(), home.localUrl(other)));
            variables.put("KEGUAN_PUBLIC_URL", home.url());
            variables.put("KEGUAN_MASTER_KEY", secrets.masterKey());
            variables.put("KEGUAN_SETUP_TOKEN", setupToken);
        }
        return variables;
    }
}
