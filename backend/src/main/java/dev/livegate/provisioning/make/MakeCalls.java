package dev.livegate.provisioning.make;

import static dev.livegate.platform.access.AccessProblem.TENANT_SUSPENDED;
import static dev.livegate.provisioning.make.MakeProblem.REPLAYED;
import static dev.livegate.provisioning.make.MakeProblem.SIGNATURE_INVALID;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.secret.Secret;
import dev.livegate.platform.time.Time;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes calls from Make.com: signed with the tenant's secret, a few minutes old at most, and each once. */
@Singleton
public class MakeCalls {

    static final String HEADER = "Livegate-Signature";

    private static final Actor MAKE = Actor.livegate("make");
    // A tenant that is not there takes as long to refuse as one that is.
    private static final Secret NOBODYS = Secret.of("known to nobody");

    private final Tx tx;
    private final MakeSecrets secrets;
    private final Audit audit;
    private final ObjectMapper json;
    private final Time time;

    MakeCalls(Tx tx, MakeSecrets secrets, Audit audit, ObjectMapper json, Time time) {
        this.tx = tx;
        this.secrets = secrets;
        this.audit = audit;
        this.json = json;
        this.time = time;
    }

    CallView take(UUID tenant, @Nullable String header, byte[] body) {
        Scope scope = new Scope(tenant, MAKE);
        Signed signed = verified(secrets.of(scope), header, body);
        Message message = Message.read(json, body, signed);
        return tx.in(scope, () -> {
            requireStanding(scope);
            MakeCall call = new MakeCall(scope, message, time.now());
            if (!call.takeOnce()) {
                throw REPLAYED.because("A call with this very signature was taken before. Sign each call anew.");
            }
            audit.record(
                    scope,
                    MakeEvent.MAKE_CALLED,
                    "Make.com called: " + message.event(),
                    Map.of("bytes", message.bytes()));
            return call.view();
        });
    }

    private Signed verified(Optional<Secret> known, @Nullable String header, byte[] body) {
        Optional<Signed> signed = Signed.parse(header);
        boolean right = signed.filter(shown -> known.orElse(NOBODYS).use(secret -> shown.isBy(secret, body)))
                .filter(shown -> shown.isFresh(time.now()))
                .isPresent();
        if (!right || known.isEmpty()) {
            throw SIGNATURE_INVALID
                    .because("Send " + HEADER + ": t=<unix seconds>,v1=<hex HMAC-SHA256 of \"t.body\">, signed with the"
                            + " workspace's own secret no more than five minutes ago.")
                    .header("WWW-Authenticate", "HMAC");
        }
        return signed.orElseThrow();
    }

    private static void requireStanding(Scope scope) {
        if (Tenant.byId(scope.tenant()).orElseThrow(RequestProblem::notFound).isSuspended()) {
            throw TENANT_SUSPENDED.because("This workspace takes no calls while it is suspended.");
        }
    }
}
