package dev.livegate.account.passkey.ceremony;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For navigator.credentials.create, binary values in base64url. */
@Schema(name = "PasskeyCreationOptions")
public record CreationOptions(
        String challenge,
        RpView rp,
        UserView user,
        List<ParameterView> pubKeyCredParams,
        long timeout,
        List<RequestOptions.Descriptor> excludeCredentials,
        SelectionView authenticatorSelection,
        String attestation) {

    /** As long as the challenge lives. */
    static final long TIMEOUT = Duration.ofMinutes(5).toMillis();

    private static final int ES256 = -7;
    private static final int RS256 = -257;

    @Schema(name = "PasskeyParty")
    public record RpView(String id, String name) {}

    /** The id is an opaque number, so that a stolen security key names nobody. */
    @Schema(name = "PasskeyUser")
    public record UserView(String id, String name, String displayName) {

        public static UserView of(UUID id, String email, String name) {
            byte[] bytes = ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array();
            return new UserView(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), email, name);
        }
    }

    @Schema(name = "PasskeyParameter")
    public record ParameterView(String type, int alg) {}

    @Schema(name = "PasskeySelection")
    public record SelectionView(String residentKey, String userVerification) {}

    public static CreationOptions of(String challenge, RelyingParty party, UserView user, List<Credential> known) {
        return new CreationOptions(
                challenge,
                new RpView(party.id(), "Livegate"),
                user,
                List.of(new ParameterView("public-key", ES256), new ParameterView("public-key", RS256)),
                TIMEOUT,
                RequestOptions.Descriptor.of(known),
                new SelectionView("preferred", "required"),
                "none");
    }
}
