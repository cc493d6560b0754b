package dev.livegate.credential;

import dev.livegate.credential.vendor.Examiner;
import dev.livegate.credential.vendor.Integration;
import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Shelf;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.limit.Limit;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Looks at the keys of one integration, and asks the vendor if that is wanted. */
@Singleton
public class CheckService {

    private static final Limit PROBES = Limit.perHour("credential-probe", 60);

    private final Credentials credentials;
    private final Shelf shelf;
    private final Examiner examiner;
    private final Limits limits;
    private final Log log;

    CheckService(Credentials credentials, Shelf shelf, Examiner examiner, Limits limits, Log log) {
        this.credentials = credentials;
        this.shelf = shelf;
        this.examiner = examiner;
        this.limits = limits;
        this.log = log;
    }

    @Schema(name = "CredentialCheck")
    public record CheckView(String integration, boolean probed, Report.Outcome status, List<Finding> findings) {}

    public CheckView check(Scope scope, String id, boolean probe) {
        Integration integration = shelf.called(id);
        return probe ? asked(scope, integration) : onPaper(scope, integration);
    }

    private CheckView onPaper(Scope scope, Integration integration) {
        return view(integration, false, examiner.onPaper(integration, credentials.keyring(scope)));
    }

    private CheckView asked(Scope scope, Integration integration) {
        limits.take(PROBES, scope.tenant().toString());
        Keyring keys = credentials.keyring(scope);
        CheckView view = view(integration, true, examiner.withTheVendor(scope, integration, keys));
        return log.asked(scope, view);
    }

    private static CheckView view(Integration integration, boolean probed, List<Finding> findings) {
        return new CheckView(integration.id(), probed, new Report(findings).status(), findings);
    }

    /** That a vendor was asked is remembered, since it leaves traces there too. */
    @Singleton
    static class Log {

        private final Tx tx;
        private final Audit audit;

        Log(Tx tx, Audit audit) {
            this.tx = tx;
            this.audit = audit;
        }

        CheckView asked(Scope scope, CheckView view) {
            return tx.in(scope, () -> {
                var facts = Map.of(
                        "integration",
                        view.integration(),
                        "status",
                        view.status().name());
                audit.record(
                        scope,
                        CredentialEvent.CREDENTIALS_CHECKED,
                        "Asked a vendor whether it accepts the keys",
                        facts);
                return view;
            });
        }
    }
}
