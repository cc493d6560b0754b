package dev.livegate.report.share;

import static dev.livegate.report.share.ReportEvent.REPORT_LINK_REVOKED;
import static dev.livegate.report.share.ReportEvent.REPORT_SHARED;

import dev.livegate.platform.access.Secrets;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.report.ReportService;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows one report to whoever has its link, until the link is taken back. */
@Singleton
public class LinkService {

    private final Tx tx;
    private final Audit audit;
    private final ReportService reports;
    private final Addresses addresses;
    private final Time time;

    LinkService(Tx tx, Audit audit, ReportService reports, Addresses addresses, Time time) {
        this.tx = tx;
        this.audit = audit;
        this.reports = reports;
        this.addresses = addresses;
        this.time = time;
    }

    /** A report that is shared, and in whose name it is read. */
    record Visit(Scope scope, UUID report) {}

    LinkView.Shared share(Scope scope, UUID report) {
        String token = addresses.fresh();
        return tx.in(scope, () -> {
            reports.requireThere(scope, report);
            ReportLink link = ReportLink.make(scope, report, Secrets.digest(token), time.now());
            audit.record(scope, REPORT_SHARED, "Shared a report by a link", Map.of("reportId", report));
            return new LinkView.Shared(addresses.of(token), true, link.view());
        });
    }

    List<LinkView> list(Scope scope) {
        return tx.in(
                scope,
                () -> ReportLink.open(scope, time.now()).stream()
                        .map(ReportLink::view)
                        .toList());
    }

    void revoke(Scope scope, UUID id) {
        tx.run(scope, () -> {
            ReportLink link = ReportLink.of(scope, id);
            link.revoke(time.now());
            audit.record(scope, REPORT_LINK_REVOKED, "Took a report's link back", Map.of("reportId", link.reportId()));
        });
    }

    /** Unknown, revoked and too old are told in the same words. */
    Visit open(String token) {
        return tx.platform(() -> ReportLink.byDigest(Secrets.digest(token), time.now()))
                .map(link -> new Visit(new Scope(link.tenantId, Actor.livegate("shared report")), link.reportId()))
                .orElseThrow(RequestProblem::notFound);
    }
}
