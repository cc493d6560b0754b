package dev.livegate.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys and what is kept under them. Each statement is one round trip, and the time is the database's. */
@Singleton
class Store {

    private static final Actor ACTOR = Actor.livegate("idempotency");
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    // The select does not see what was just inserted, only what was there before. The claim need not wait for the disk:
    // the log is in order, so an effect that survives a crash finds its claim there too.
    private static final String CLAIM = """
            with mine as (
                insert into idempotent_requests as r
                    (tenant_id, key_digest, request_digest, lease, lease_until, created_at)
                values (?, ?, ?, ?, clock_timestamp() + interval '30 seconds', clock_timestamp())
                on conflict (tenant_id, key_digest) do update
                    set lease = excluded.lease, lease_until = excluded.lease_until
                    where r.status is null and r.lease_until < clock_timestamp()
                        and r.request_digest = excluded.request_digest
                returning 1)
            select exists (select from mine) as won, r.request_digest, r.status, r.body, r.headers, r.shown_once,
                set_config('synchronous_commit', 'off', true)
            from (select 1) as always
            left join idempotent_requests r on r.tenant_id = ? and r.key_digest = ?""";

    private static final String HOLD = """
            update idempotent_requests set lease_until = clock_timestamp() + interval '30 seconds'
            where tenant_id = ? and key_digest = ? and lease = ? returning 1""";

    private static final String KEEP = """
            update idempotent_requests set status = ?, body = nullif(?, ''), headers = ?, shown_once = ?
            where tenant_id = ? and key_digest = ? and lease = ? returning 1""";

    private static final String RELEASE = """
            delete from idempotent_requests
            where tenant_id = ? and key_digest = ? and lease = ? and status is null returning 1""";

    private final Sql sql;
    private final Rows rows;
    private final Lastly lastly;
    private final ObjectMapper json;

    Store(Sql sql, Rows rows, Lastly lastly, ObjectMapper json) {
        this.sql = sql;
        this.rows = rows;
        this.lastly = lastly;
        this.json = json;
    }

    Found claim(Key key, UUID lease) {
        return alone(
                        key,
                        CLAIM,
                        this::found,
                        key.tenant(),
                        key.digest(),
                        key.request(),
                        lease,
                        key.tenant(),
                        key.digest())
                .get(0);
    }

    /** In the open transaction, which is undone if the lease ran out and another request has taken the key over. */
    void holdWithin(Claim.Held held) {
        Key key = held.key();
        lastly.insist(IdempotencyFilter::inProgress, HOLD, key.tenant(), key.digest(), held.lease());
    }

    void keepWithin(Claim.Held held, Answer answer) {
        lastly.insist(IdempotencyFilter::inProgress, KEEP, keeping(held, answer));
    }

    void complete(Claim.Held held, Answer answer) {
        alone(held.key(), KEEP, row -> true, keeping(held, answer));
    }

    void release(Claim.Held held) {
        Key key = held.key();
        alone(key, RELEASE, row -> true, key.tenant(), key.digest(), held.lease());
    }

    private Object[] keeping(Claim.Held held, Answer answer) {
        Key key = held.key();
        return new Object[] {
            answer.status(),
            Objects.requireNonNullElse(answer.body(), ""),
            write(answer.headers()),
            answer.shownOnce(),
            key.tenant(),
            key.digest(),
            held.lease()
        };
    }

    private <T> List<T> alone(Key key, String statement, Rows.Mapper<T> mapper, @Nullable Object... arguments) {
        return key.isOfTenant()
                ? rows.list(new Scope(key.tenant(), ACTOR), statement, mapper, arguments)
                : sql.list(statement, mapper, arguments);
    }

    private Found found(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        Answer answer = row.wasNull()
                ? null
                : new Answer(
                        status, row.getString("body"), read(row.getString("headers")), row.getBoolean("shown_once"));
        return new Found(row.getBoolean("won"), row.getString("request_digest"), answer);
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> read(@Nullable String headers) {
        try {
            return headers == null ? Map.of() : json.readValue(headers, HEADERS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
