package dev.livegate.account;

import static dev.livegate.account.AccountEvent.INVITATION_CANCELLED;
import static dev.livegate.account.AccountEvent.MEMBER_REMOVED;
import static dev.livegate.account.AccountEvent.MEMBER_ROLE_CHANGED;
import static dev.livegate.account.AccountProblem.LAST_OWNER;

import dev.livegate.platform.access.Standings;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who belongs to a tenant and as what. */
@Singleton
public class Members {

    private final Tx tx;
    private final Time time;
    private final Audit audit;
    private final Standings standings;
    private final Event<MemberLeft> left;

    Members(Tx tx, Time time, Audit audit, Standings standings, Event<MemberLeft> left) {
        this.tx = tx;
        this.time = time;
        this.audit = audit;
        this.standings = standings;
        this.left = left;
    }

    public List<MemberView> list(Scope scope) {
        return tx.in(scope, () -> {
            List<Membership> members = Membership.of(scope);
            Map<UUID, User> users = User.all(
                            members.stream().map(Membership::userId).toList())
                    .stream()
                    .collect(Collectors.toMap(user -> user.id, Function.identity()));
            return Stream.concat(
                            members.stream().map(one -> view(scope, one, users.get(one.userId()))),
                            Invitation.open(scope, time.now()).stream().map(MemberView::of))
                    .toList();
        });
    }

    public MemberView change(Scope scope, UUID id, Role role) {
        Rank.requirePerson(scope);
        MemberView changed = tx.in(scope, () -> {
            List<Membership> owners = Membership.ownersForUpdate(scope);
            Membership membership = Membership.byId(scope, id).orElseThrow(RequestProblem::notFound);
            Rank.requireAtLeast(scope, membership.role());
            Rank.requireAtLeast(scope, role);
            keepAnOwner(owners, membership, role == Role.owner);
            User user = User.byId(membership.userId()).orElseThrow();
            String summary = "%s is now %s instead of %s".formatted(user.email(), role, membership.role());
            membership.become(role);
            audit.record(scope, MEMBER_ROLE_CHANGED, summary);
            return view(scope, membership, user);
        });
        standings.forgetTenant(scope.tenant());
        return changed;
    }

    /** Removes a member, or takes an invitation back. Everybody may remove themselves. */
    public void remove(Scope scope, UUID id) {
        Rank.requirePerson(scope);
        tx.run(scope, () -> {
            List<Membership> owners = Membership.ownersForUpdate(scope);
            Optional<Membership> member = Membership.byId(scope, id);
            if (member.isPresent()) {
                remove(scope, member.get(), owners);
            } else {
                cancel(scope, Invitation.byId(scope, id).orElseThrow(RequestProblem::notFound));
            }
        });
        standings.forgetTenant(scope.tenant());
    }

    private void remove(Scope scope, Membership membership, List<Membership> owners) {
        if (!isSelf(scope, membership)) {
            Rank.requireAtLeast(scope, Role.admin);
            Rank.requireAtLeast(scope, membership.role());
        }
        keepAnOwner(owners, membership, false);
        String email = User.byId(membership.userId()).orElseThrow().email();
        left.fire(new MemberLeft(scope, membership.userId()));
        membership.delete();
        audit.record(scope, MEMBER_REMOVED, email + " is no longer a member");
    }

    private void cancel(Scope scope, Invitation invitation) {
        Rank.requireAtLeast(scope, Role.admin);
        invitation.delete();
        audit.record(scope, INVITATION_CANCELLED, "the invitation of " + invitation.email() + " was taken back");
    }

    private static void keepAnOwner(List<Membership> owners, Membership membership, boolean staysOwner) {
        if (membership.isOwner() && !staysOwner && owners.size() < 2) {
            throw LAST_OWNER.because("Make somebody else an owner first.");
        }
    }

    private static boolean isSelf(Scope scope, Membership membership) {
        return membership.userId().equals(scope.actor().id());
    }

    private static MemberView view(Scope scope, Membership membership, User user) {
        return MemberView.of(membership, user, isSelf(scope, membership));
    }
}
