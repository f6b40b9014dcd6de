package io.keguan.kit.http;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.keguan.kit.domain.Refused;

/** The short name of this service, as it stands in its technical paths {@code /api/v1/services/{service}/…}. */
@ApplicationScoped
public class ServiceName {

    private final String name;

    public ServiceName(@ConfigProperty(name = "keguan.service") String name) {
        this.name = name;
    }

    public String value() {
        return name;
    }

    /** 404 for a path that names another service. */
    public void require(String asked) {
        if (!name.equals(asked)) {
            throw Refused.notFound();
        }
    }
}
