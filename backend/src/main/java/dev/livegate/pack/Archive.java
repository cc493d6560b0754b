package dev.livegate.pack;

import static dev.livegate.pack.PackEvent.DEPLOY_PACK_GENERATED;

import dev.livegate.deployment.AppExpected;
import dev.livegate.pack.bundle.Bundle;
import dev.livegate.pack.bundle.Database;
import dev.livegate.pack.bundle.Order;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import dev.livegate.platform.web.Paging;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The packs that were made. */
@Singleton
class Archive {

    private static final String FACTS = "id, provider, app_name, app_url, database_kind, digest, created_at";
    private static final String PAGE =
            "select " + FACTS + " from packs where tenant_id = ? and id < ? order by id desc limit ?";
    private static final String ONE = "select content, " + FACTS + " from packs where tenant_id = ? and id = ?";

    private final Rows rows;
    private final Audit audit;
    private final Event<AppExpected> news;
    private final Time time;

    Archive(Rows rows, Audit audit, Event<AppExpected> news, Time time) {
        this.rows = rows;
        this.audit = audit;
        this.news = news;
        this.time = time;
    }

    /** In the transaction that is open. */
    UUID keep(Scope scope, Order order, Bundle bundle) {
        Pack pack = new Pack(scope, order, bundle, time.now());
        pack.keep();
        audit.record(
                scope,
                DEPLOY_PACK_GENERATED,
                "Generated a deploy pack for " + order.provider().label(),
                Map.of(
                        "packId", pack.id,
                        "provider", order.provider().id(),
                        "appName", order.app(),
                        "digest", pack.digest()));
        return pack.id;
    }

    List<PackView> page(Scope scope, Paging paging) {
        return rows.list(scope, PAGE, Archive::view, scope.tenant(), paging.before(), paging.toRead());
    }

    PackView.Full one(Scope scope, UUID id) {
        return rows.list(scope, ONE, Archive::full, scope.tenant(), id).stream()
                .findFirst()
                .orElseThrow(RequestProblem::notFound);
    }

    /** Whoever takes a pack away is about to deploy it. */
    PackView.Full takeAway(Scope scope, UUID id) {
        PackView.Full pack = one(scope, id);
        news.fire(new AppExpected(scope));
        return pack;
    }

    private static PackView.Full full(ResultSet row) throws SQLException {
        return new PackView.Full(view(row), new Bundle(row.getBytes("content")));
    }

    private static PackView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new PackView(
                id,
                row.getString("provider"),
                row.getString("app_name"),
                row.getString("app_url"),
                Database.valueOf(row.getString("database_kind")),
                row.getString("digest"),
                row.getTimestamp("created_at").toInstant(),
                PackView.downloadUrl(id));
    }
}
