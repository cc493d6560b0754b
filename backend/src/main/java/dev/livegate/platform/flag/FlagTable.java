package dev.livegate.platform.flag;

import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

@Singleton
class FlagTable {

    static final String CHANNEL = "livegate_flags";

    private static final String FLIP = """
            with flipped as (
                update flags set value = ?, updated_by = ?, updated_at = ?, revision = revision + 1,
                    flipped_at = clock_timestamp()
                where name = ?
                returning name, value, updated_by, updated_at, revision)
            select flipped.*, pg_notify('livegate_flags', name || ' ' || value || ' ' || revision) from flipped""";

    private final Sql sql;
    private final Time time;

    FlagTable(Sql sql, Time time) {
        this.sql = sql;
        this.time = time;
    }

    List<Flag> all() {
        return sql.list("select name, value, updated_by, updated_at, revision from flags", FlagTable::flag);
    }

    Optional<Flag> find(String name) {
        return sql.first(
                "select name, value, updated_by, updated_at, revision from flags where name = ?",
                FlagTable::flag,
                name);
    }

    Optional<Flag> flip(String name, boolean value, String by) {
        return sql.first(FLIP, FlagTable::flag, value, by, time.now(), name);
    }

    private static Flag flag(ResultSet row) throws SQLException {
        return new Flag(
                row.getString(1),
                row.getBoolean(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getLong(5));
    }
}
