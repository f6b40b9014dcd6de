package io.keguan.customer.registration.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import io.keguan.customer.archive.domain.CompanyName;
import io.keguan.customer.registration.domain.Duplicate;
import io.keguan.customer.registration.domain.Duplicate.Compared;
import io.keguan.customer.registration.domain.Duplicate.Kind;
import io.keguan.customer.registration.domain.Duplicate.Match;
import io.keguan.customer.search.SearchIndex;
import io.keguan.customer.search.SearchQuery;

/**
 * Finds customers and open registrations of the whole company that look like one another. The search index narrows them
 * down to those with the same code, phone or core of the name, or with two pairs of characters in common; the domain decides.
 */
@ApplicationScoped
public class DuplicateSearch {

    private static final int LOOKED_AT = 100;
    private static final int SHOWN = 20;
    private static final String ONE_TABLE = """
            SELECT '%1$s' AS kind, id, number, name, company_code, name_key, name_core, department_name, %2$s AS owner_name,
                %3$s AS registered_at, %6$s AS sealed, search_terms @@ CAST(? AS tsquery) AS same_phone, company_code = ? AS same_code,
                (SELECT count(*) FROM unnest(tsvector_to_array(search_terms)) term WHERE term = ANY (?)) AS shared
            FROM %4$s WHERE search_terms @@ CAST(? AS tsquery) AND id <> ALL (?)%5$s""";
    private static final String FIND = ONE_TABLE.formatted("CUSTOMER", "owner_name", "registered_at", "customer",
            " AND status NOT IN ('DESTROYED', 'MERGED')",
            "status = 'SEALED'")
            + " UNION ALL "
            + ONE_TABLE.formatted("REGISTRATION", "submitted_by_name", "submitted_at", "registration",
                    " AND status IN ('SUBMITTED', 'TO_VERIFY', 'RETURNED')", "false")
            + " ORDER BY same_code DESC NULLS LAST, same_phone DESC, shared DESC, registered_at LIMIT " + LOOKED_AT;

    private final EntityManager entities;

    public DuplicateSearch(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Makes registrations of one company code wait for each other until the transaction ends, so that the later one can be
     * told the number of the earlier one instead of breaking a constraint.
     */
    public void oneAtATime(String companyCode) {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 1))")
                .setParameter(1, companyCode)
                .getSingleResult();
    }

    /** @param except the registration that asks, and the customer that came of it */
    public List<Duplicate> find(String name, String companyCode, List<String> phones, List<UUID> except,
            int similarPercent) {
        Compared asked = Compared.of(companyCode, name);
        List<String> phoneTerms = phones.stream().map(SearchIndex::phone).toList();
        List<String> pairs = CompanyName.pairs(asked.nameCore());
        String query = query(asked, pairs, phoneTerms);
        if (query.isEmpty()) {
            return List.of();
        }
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                for (int table = 0; table < 2; table++) {
                    find.setString(1 + 5 * table, SearchQuery.anyOf(phoneTerms));
                    find.setString(2 + 5 * table, companyCode);
                    find.setArray(3 + 5 * table, connection.createArrayOf("text", pairs.toArray()));
                    find.setString(4 + 5 * table, query);
                    find.setArray(5 + 5 * table, connection.createArrayOf("uuid", except.toArray()));
                }
                return read(find, asked, similarPercent);
            }
        });
    }

    private static List<Duplicate> read(PreparedStatement find, Compared asked, int similarPercent)
            throws SQLException {
        List<Duplicate> found = new ArrayList<>();
        try (ResultSet row = find.executeQuery()) {
            while (row.next() && found.size() < SHOWN) {
                Compared known = new Compared(row.getString("company_code"), row.getString("name_key"),
                        row.getString("name_core"));
                Set<Match> matches = Duplicate.matches(asked, known, row.getBoolean("same_phone"), similarPercent);
                if (!matches.isEmpty()) {
                    Duplicate duplicate = new Duplicate(Kind.valueOf(row.getString("kind")),
                            row.getObject("id", UUID.class), row.getString("number"), row.getString("name"),
                            row.getString("department_name"), row.getString("owner_name"),
                            row.getTimestamp("registered_at").toInstant(), matches, row.getBoolean("sealed"));
                    found.add(duplicate.sealed() ? duplicate.numberOnly() : duplicate);
                }
            }
        }
        return found;
    }

    private static String query(Compared asked, List<String> pairs, List<String> phoneTerms) {
        List<String> same = new ArrayList<>(phoneTerms);
        if (asked.companyCode() != null) {
            same.add(SearchIndex.code(asked.companyCode()));
        }
        if (!asked.nameCore().isEmpty()) {
            same.add("k:" + asked.nameCore());
        }
        List<String> ways = new ArrayList<>();
        if (!same.isEmpty()) {
            ways.add(SearchQuery.anyOf(same));
        }
        IntStream.range(0, pairs.size())
                .forEach(i -> pairs.subList(i + 1, pairs.size())
                        .forEach(other -> ways.add(SearchQuery.allOf(List.of(pairs.get(i), other)))));
        return String.join(" | ", ways);
    }
}
