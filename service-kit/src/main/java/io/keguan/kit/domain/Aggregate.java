package io.keguan.kit.domain;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** A consistency unit: it is loaded, changed and stored as one, and its version guards against lost updates. */
@MappedSuperclass
public abstract class Aggregate {

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    protected Aggregate() {}

    protected Aggregate(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }
}
