package dev.livegate.account.passkey.ceremony;

import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.InconsistentClientDataTypeException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.NotAllowedAlgorithmException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import java.util.Map;

/** Why a passkey was not accepted; told in the trail, never to whoever showed it. */
public final class CeremonyFailed extends Exception {

    public static final String COUNTER_WENT_BACK = "its counter went back, as that of a copy does";

    private static final Map<Class<?>, String> WORDS = Map.of(
            BadChallengeException.class, "it answers another question",
            BadOriginException.class, "it was shown to another site",
            BadRpIdException.class, "it was made for another site",
            BadSignatureException.class, "its signature is wrong",
            CrossOriginException.class, "another site framed the page",
            InconsistentClientDataTypeException.class, "it was made for another purpose",
            MaliciousCounterValueException.class, COUNTER_WENT_BACK,
            NotAllowedAlgorithmException.class, "it signs in a way that was not asked for",
            UserNotPresentException.class, "nobody touched it",
            UserNotVerifiedException.class, "its owner was not verified");

    public CeremonyFailed(String reason) {
        super(reason, null, false, false);
    }

    static CeremonyFailed of(RuntimeException fault) {
        return new CeremonyFailed(WORDS.getOrDefault(fault.getClass(), "it could not be read"));
    }
}
