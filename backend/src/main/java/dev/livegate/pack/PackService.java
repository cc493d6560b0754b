package dev.livegate.pack;

import dev.livegate.pack.bundle.Bundle;
import dev.livegate.pack.bundle.Order;
import dev.livegate.platform.limit.Limit;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.web.Paging;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Makes packs and hands them out. Nothing leaves this house: no provider is ever called (C6). */
@Singleton
public class PackService {

    private static final Limit LIMIT = Limit.perHour("packs", 20);

    private final Tx tx;
    private final Limits limits;
    private final Orders orders;
    private final Printer printer;
    private final Archive archive;

    PackService(Tx tx, Limits limits, Orders orders, Printer printer, Archive archive) {
        this.tx = tx;
        this.limits = limits;
        this.orders = orders;
        this.printer = printer;
        this.archive = archive;
    }

    @Schema(name = "Packs")
    record Page(List<PackView> items, @Nullable String next) {}

    GeneratedPack generate(Scope scope, PackRequest request) {
        Order order = orders.of(scope, request);
        limits.take(LIMIT, scope.tenant().toString());
        Bundle bundle = printer.print(scope, order);
        return tx.in(scope, () -> GeneratedPack.ready(archive.keep(scope, order, bundle)));
    }

    Page list(Scope scope, Paging paging) {
        List<PackView> found = archive.page(scope, paging);
        return new Page(paging.shown(found), paging.next(found, PackView::id));
    }

    PackView.Full one(Scope scope, UUID id) {
        return archive.one(scope, id);
    }

    PackView.Full takeAway(Scope scope, UUID id) {
        return archive.takeAway(scope, id);
    }
}
