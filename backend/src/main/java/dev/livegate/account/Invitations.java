package dev.livegate.account;

import static dev.livegate.account.AccountEvent.MEMBER_INVITED;
import static dev.livegate.account.AccountProblem.ALREADY_MEMBER;
import static dev.livegate.account.AccountProblem.MEMBER_LIMIT_REACHED;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.limit.Limit;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;

/** Asks people to join. */
@Singleton
public class Invitations {

    private static final Limit PER_TENANT = Limit.perHour("invitations", 30);

    private final Tx tx;
    private final Allowances allowances;
    private final Limits limits;
    private final Audit audit;
    private final InvitationLetters letters;

    Invitations(Tx tx, Allowances allowances, Limits limits, Audit audit, InvitationLetters letters) {
        this.tx = tx;
        this.allowances = allowances;
        this.limits = limits;
        this.audit = audit;
        this.letters = letters;
    }

    public MemberView invite(Scope scope, EmailAddress email, Role role) {
        Rank.requirePerson(scope);
        Rank.requireAtLeast(scope, role);
        limits.take(PER_TENANT, scope.tenant().toString());
        return tx.in(scope, () -> {
            requireStranger(scope, email);
            Tenant tenant = Tenant.byId(scope.tenant()).orElseThrow();
            requireRoom(scope, tenant, email);
            Invitation invitation = Invitation.renew(scope, email);
            letters.send(scope, invitation, tenant, role);
            audit.record(scope, MEMBER_INVITED, email + " was invited as " + role);
            return MemberView.of(invitation);
        });
    }

    private static void requireStranger(Scope scope, EmailAddress email) {
        if (User.byEmail(email).isPresent()) {
            throw ALREADY_MEMBER.because(email + " belongs to this workspace already.");
        }
    }

    private void requireRoom(Scope scope, Tenant tenant, EmailAddress email) {
        long others = Membership.of(scope).size() + letters.openBeside(scope, email);
        int most = allowances.of(tenant).members();
        if (others >= most) {
            throw MEMBER_LIMIT_REACHED
                    .because("Your plan has room for " + most + " people.")
                    .fix(Fix.open("See the plan", "/dashboard/settings"));
        }
    }
}
