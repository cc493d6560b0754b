package dev.livegate.account.passkey.ceremony;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For navigator.credentials.get, binary values in base64url. */
@Schema(name = "PasskeyRequestOptions")
public record RequestOptions(
        String challenge, String rpId, long timeout, List<Descriptor> allowCredentials, String userVerification) {

    /** Tells a browser which key is meant, and how it may be reached. */
    @Schema(name = "PasskeyDescriptor")
    public record Descriptor(String type, String id, List<String> transports) {

        static List<Descriptor> of(List<Credential> known) {
            return known.stream()
                    .map(one -> new Descriptor("public-key", one.id(), one.transports()))
                    .toList();
        }
    }

    public static RequestOptions of(String challenge, RelyingParty party, List<Credential> known) {
        return new RequestOptions(challenge, party.id(), CreationOptions.TIMEOUT, Descriptor.of(known), "required");
    }
}
