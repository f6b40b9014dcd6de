package io.keguan.customer.reception.persistence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.reception.domain.Known;
import io.keguan.customer.reception.domain.Known.Owned;
import io.keguan.customer.registration.domain.Duplicate;
import io.keguan.kit.sql.Sql;

/** Whose the records are that look like a visitor. A sealed file is nobody's any more. */
@ApplicationScoped
public class KnownOwners {

    private record Found(UUID id, Owner owner) {}

    private static final String OWNERS = """
            SELECT id, department_id, department_name, owner_id, owner_name FROM customer WHERE id = ANY (?)
            UNION ALL SELECT id, department_id, department_name, submitted_by_id, submitted_by_name
            FROM registration WHERE id = ANY (?)""";

    private final DataSource database;

    public KnownOwners(DataSource database) {
        this.database = database;
    }

    /** The records with their owners, the earliest first: the earlier registration holds the customer (S2c-28). */
    public List<Owned> of(List<Duplicate> found) {
        List<Duplicate> open = found.stream().filter(d -> !d.sealed())
                .sorted(Comparator.comparing(Duplicate::registeredAt)).toList();
        List<UUID> ids = open.stream().map(Duplicate::id).toList();
        Map<UUID, Owner> owners = Sql.all(database,
                row -> new Found(row.getObject(1, UUID.class), new Owner(row.getObject(2, UUID.class), row.getString(3),
                        row.getObject(4, UUID.class), row.getString(5))),
                OWNERS, ids, ids).stream().collect(Collectors.toMap(Found::id, Found::owner));
        return open.stream().filter(d -> Objects.nonNull(owners.get(d.id())))
                .map(d -> new Owned(new Known(d.kind(), d.id(), d.number()), owners.get(d.id()))).toList();
    }
}
