package dev.livegate.account;

import dev.livegate.platform.scope.Role;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member, or somebody who was invited and has not come yet. */
@Schema(name = "Member")
public record MemberView(UUID id, String email, String name, Role role, State state, boolean you, Instant since) {

    @Schema(name = "MemberState")
    public enum State {
        active,
        invited
    }

    static MemberView of(Membership membership, User user, boolean you) {
        return new MemberView(
                membership.id, user.email(), user.name(), membership.role(), State.active, you, membership.createdAt());
    }

    static MemberView of(Invitation invitation) {
        return new MemberView(
                invitation.id, invitation.email(), "", invitation.role(), State.invited, false, invitation.createdAt());
    }
}
