package io.keguan.customer.check.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.check.domain.SampledFile;
import io.keguan.kit.sql.Sql;

/** Draws files of departments, the same ones again for the same seed and the same archive. */
@ApplicationScoped
public class SampleDraw {

    private static final String COUNT = "SELECT count(*) FROM customer WHERE status = 'ACTIVE'"
            + " AND department_id = ANY (?)";
    /**
     * Nobody can foretell the place of a file in the order of the hashes. The files are locked while they are drawn: one that
     * is sealed at the same moment is either not drawn, or found in the sample by the one who seals it.
     */
    private static final String DRAW = """
            SELECT id, number, name, department_id, department_name, owner_id, owner_name FROM customer
            WHERE status = 'ACTIVE' AND department_id = ANY (?)
            ORDER BY sha256(convert_to(? || '/' || id::text, 'UTF8')), id LIMIT ? FOR SHARE""";

    private final DataSource database;

    public SampleDraw(DataSource database) {
        this.database = database;
    }

    public int population(Set<UUID> departments) {
        return Sql.first(database, row -> row.getInt(1), COUNT, departments).orElseThrow();
    }

    /** A file that was sealed while its lock was waited for leaves its place to the next one. */
    public List<SampledFile> draw(String seed, Set<UUID> departments, int size) {
        List<SampledFile> drawn = once(seed, departments, size);
        return drawn.size() < size ? once(seed, departments, size) : drawn;
    }

    private List<SampledFile> once(String seed, Set<UUID> departments, int size) {
        return Sql.all(database, SampleDraw::read, DRAW, departments, seed, size);
    }

    private static SampledFile read(ResultSet row) throws SQLException {
        return new SampledFile(row.getObject("id", UUID.class), row.getString("number"), row.getString("name"),
                new Owner(row.getObject("department_id", UUID.class), row.getString("department_name"),
                        row.getObject("owner_id", UUID.class), row.getString("owner_name")));
    }
}
