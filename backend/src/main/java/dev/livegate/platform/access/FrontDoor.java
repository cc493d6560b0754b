package dev.livegate.platform.access;

import dev.livegate.platform.access.token.TokenProblem;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Scope;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;

/** Turns what a request shows into an identity; asks the database only when memory does not know. */
@Alternative
@Priority(1)
@ApplicationScoped
class FrontDoor implements HttpAuthenticationMechanism {

    private final Presented presented;
    private final Standings standings;
    private final BlockingSecurityExecutor blocking;

    FrontDoor(Presented presented, Standings standings, BlockingSecurityExecutor blocking) {
        this.presented = presented;
        this.standings = standings;
        this.blocking = blocking;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        try {
            Optional<Credential> shown = presented.by(context.request());
            return shown.map(this::admit).orElseGet(() -> Uni.createFrom().nullItem());
        } catch (Problem refused) {
            return Uni.createFrom().failure(refused);
        }
    }

    private Uni<SecurityIdentity> admit(Credential credential) {
        return standings
                .known(credential)
                .map(standing -> Uni.createFrom().item(identity(credential, standing)))
                .orElseGet(() -> blocking.executeBlocking(() -> ask(credential)));
    }

    private SecurityIdentity ask(Credential credential) {
        return standings
                .ask(credential)
                .map(standing -> identity(credential, standing))
                .orElseThrow(() -> refusal(credential));
    }

    private static Problem refusal(Credential credential) {
        return credential instanceof Credential.Session ? TokenProblem.sessionExpired() : TokenProblem.invalidToken();
    }

    private static SecurityIdentity identity(Credential credential, Standing standing) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(standing.actor().name()))
                .addRoles(standing.roles())
                .addAttribute(Caller.ACTOR, standing.actor());
        if (standing.suspended()) {
            identity.addAttribute(AccessFaults.SUSPENDED, true);
        }
        if (standing.tenant() != null) {
            identity.addAttribute(Caller.SCOPE, new Scope(standing.tenant(), standing.actor()));
        }
        if (credential instanceof Credential.Session session) {
            identity.addAttribute(Caller.SESSION, session.id());
        }
        return identity.build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
