package dev.livegate.account.token;

import static dev.livegate.account.AccountEvent.API_TOKEN_MADE;
import static dev.livegate.account.AccountEvent.API_TOKEN_REVOKED;
import static dev.livegate.account.AccountProblem.TOO_MANY_TOKENS;

import dev.livegate.account.MemberLeft;
import dev.livegate.account.Rank;
import dev.livegate.platform.access.ApiTokenText;
import dev.livegate.platform.access.Secrets;
import dev.livegate.platform.access.Standings;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes keys for machines, shows each once, and takes them back. */
@Singleton
public class ApiTokens {

    private static final int MOST = 100;

    private final Tx tx;
    private final Time time;
    private final Secrets secrets;
    private final Standings standings;
    private final Audit audit;

    ApiTokens(Tx tx, Time time, Secrets secrets, Standings standings, Audit audit) {
        this.tx = tx;
        this.time = time;
        this.secrets = secrets;
        this.standings = standings;
        this.audit = audit;
    }

    /** The value is in this answer and nowhere else. */
    public record Made(String value, TokenView token) {}

    public Made make(Scope scope, String name, Set<TokenScope> scopes, Duration life) {
        Rank.requirePerson(scope);
        ApiTokenText text = ApiTokenText.fresh(secrets);
        return tx.in(scope, () -> {
            if (ApiToken.notRevoked(scope).size() >= MOST) {
                throw TOO_MANY_TOKENS.because("Revoke one that is no longer needed; " + MOST + " is the most.");
            }
            ApiToken token = ApiToken.make(scope, name, scopes, text);
            token.lasting(time.now(), life);
            audit.record(scope, API_TOKEN_MADE, "made the API token " + name + " (lg_" + text.prefix() + ")");
            return new Made(text.value(), token.view());
        });
    }

    public List<TokenView> list(Scope scope) {
        return tx.in(
                scope,
                () -> ApiToken.notRevoked(scope).stream().map(ApiToken::view).toList());
    }

    public void revoke(Scope scope, UUID id) {
        Rank.requirePerson(scope);
        tx.run(scope, () -> revoke(scope, ApiToken.byId(scope, id).orElseThrow(RequestProblem::notFound)));
        standings.forgetTenant(scope.tenant());
    }

    /** What somebody made in the tenant's name must not work on after they have gone. */
    void takeBack(@Observes MemberLeft left) {
        ApiToken.madeBy(left.scope(), left.user()).forEach(token -> revoke(left.scope(), token));
    }

    private void revoke(Scope scope, ApiToken token) {
        token.revoke(time.now());
        audit.record(
                scope,
                API_TOKEN_REVOKED,
                "revoked the API token " + token.view().name());
    }
}
