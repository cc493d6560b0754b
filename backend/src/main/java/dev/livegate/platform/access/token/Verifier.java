package dev.livegate.platform.access.token;

import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Believes a token of ours, of one purpose, while it lasts. */
@Singleton
class Verifier {

    // Two replicas' clocks may differ a little.
    private static final int SKEW_SECONDS = 5;
    private static final AlgorithmConstraints ES256 = new AlgorithmConstraints(ConstraintType.PERMIT, "ES256");

    private final Keys keys;
    private final Time time;

    Verifier(Keys keys, Time time) {
        this.keys = keys;
        this.time = time;
    }

    Claims verify(Purpose purpose, String token) {
        TokenShape shape = TokenShape.of(token);
        shape.require(purpose);
        SigningKey key = keys.ring().key(shape.keyId()).orElseThrow(TokenProblem::invalidToken);
        try {
            return claims(consumer(purpose, key).processToClaims(token));
        } catch (InvalidJwtException refused) {
            throw refusal(purpose, refused);
        } catch (MalformedClaimException malformed) {
            throw TokenProblem.invalidToken();
        }
    }

    private JwtConsumer consumer(Purpose purpose, SigningKey key) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ES256)
                .setVerificationKey(key.open())
                .setExpectedIssuer(true, Tokens.ISSUER)
                .setExpectedAudience(true, purpose.audience)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireSubject()
                .setMaxFutureValidityInMinutes((int) purpose.life.toMinutes() + 1)
                .setIssuedAtRestrictions(SKEW_SECONDS, Integer.MAX_VALUE)
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromSeconds(time.now().getEpochSecond()))
                .build();
    }

    private static Problem refusal(Purpose purpose, InvalidJwtException refused) {
        boolean onlyExpired = refused.getErrorDetails().size() == 1 && refused.hasErrorCode(ErrorCodes.EXPIRED);
        return onlyExpired ? purpose.expired() : TokenProblem.invalidToken();
    }

    private static Claims claims(JwtClaims claims) throws MalformedClaimException {
        return new Claims(
                claims.getSubject(),
                claims.getStringClaimValue("tid"),
                claims.getStringClaimValue("sid"),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
    }
}
