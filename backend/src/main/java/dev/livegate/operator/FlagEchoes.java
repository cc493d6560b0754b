package dev.livegate.operator;

import dev.livegate.platform.flag.FlagHeard;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.time.Ids;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Notes when this replica knew of a flip, by the database's clock at both ends. */
@Singleton
class FlagEchoes {

    private static final String NOTE = """
            insert into flag_echoes (flag, revision, replica, took_ms, at)
            select name, revision, ?, extract(epoch from clock_timestamp() - flipped_at) * 1000, clock_timestamp()
            from flags where name = ? and revision = ? on conflict do nothing""";

    private final UUID replica = Ids.next();
    private final Sql sql;

    FlagEchoes(Sql sql) {
        this.sql = sql;
    }

    void heard(@ObservesAsync FlagHeard news) {
        sql.update(NOTE, replica, news.flag(), news.revision());
    }
}
