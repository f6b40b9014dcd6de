package io.keguan.gateway.client.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Ids;

/** A third-party system that works for a department; its scopes narrow what its roles allow. */
@Entity
@Table(name = "api_client")
public class ApiClient extends Aggregate {

    public static final String TYPE = "api-client";

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "name")
    private String name;

    @Column(name = "department_id")
    private UUID departmentId;

    @Column(name = "roles")
    private List<String> roles;

    @Column(name = "scopes")
    private List<String> scopes;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ApiClientStatus status;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected ApiClient() {}

    public ApiClient(String name, UUID departmentId, Collection<String> roles, Collection<String> scopes,
            String secretHash, Instant now) {
        super(Ids.next());
        this.clientId = "kg-" + id().toString().replace("-", "").substring(12);
        this.name = name;
        this.departmentId = departmentId;
        this.roles = new ArrayList<>(new TreeSet<>(roles));
        this.scopes = new ArrayList<>(new TreeSet<>(scopes));
        this.status = ApiClientStatus.ACTIVE;
        this.secretHash = secretHash;
        this.registeredAt = now;
    }

    public void rotateSecret(String newSecretHash) {
        status = ApiClientStatus.LIFECYCLE.next(status, ApiClientAction.ROTATE_SECRET);
        secretHash = newSecretHash;
    }

    public void disable() {
        status = ApiClientStatus.LIFECYCLE.next(status, ApiClientAction.DISABLE);
    }

    public void enable() {
        status = ApiClientStatus.LIFECYCLE.next(status, ApiClientAction.ENABLE);
    }

    public String clientId() {
        return clientId;
    }

    public String name() {
        return name;
    }

    public UUID departmentId() {
        return departmentId;
    }

    public List<String> roles() {
        return List.copyOf(roles);
    }

    public List<String> scopes() {
        return List.copyOf(scopes);
    }

    public ApiClientStatus status() {
        return status;
    }

    public String secretHash() {
        return secretHash;
    }
}
