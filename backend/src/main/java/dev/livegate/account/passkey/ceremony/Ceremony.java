package dev.livegate.account.passkey.ceremony;

import com.webauthn4j.WebAuthnAuthenticationManager;
import com.webauthn4j.WebAuthnRegistrationManager;
import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.CollectedClientDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.attestation.statement.none.NoneAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.NullCertPathTrustworthinessVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.self.NullSelfAttestationTrustworthinessVerifier;
import com.webauthn4j.verifier.exception.CrossOriginException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** WebAuthn itself, by the library; every way to fail is a {@link CeremonyFailed}. */
@Singleton
public class Ceremony {

    private final RelyingParty party;
    private final CollectedClientDataConverter clients;
    private final AttestationObjectConverter attestations;
    private final AttestedCredentialDataConverter credentials;
    private final AuthenticatorDataConverter authenticators;
    private final WebAuthnRegistrationManager registrations;
    private final WebAuthnAuthenticationManager assertions;

    @Inject
    Ceremony(RelyingParty party) {
        this(party, new ObjectConverter());
    }

    Ceremony(RelyingParty party, ObjectConverter converter) {
        this.party = party;
        clients = new CollectedClientDataConverter(converter);
        attestations = new AttestationObjectConverter(converter);
        credentials = new AttestedCredentialDataConverter(converter);
        authenticators = new AuthenticatorDataConverter(converter);
        registrations = new WebAuthnRegistrationManager(
                List.of(new NoneAttestationStatementVerifier()),
                new NullCertPathTrustworthinessVerifier(),
                new NullSelfAttestationTrustworthinessVerifier(),
                converter);
        assertions = new WebAuthnAuthenticationManager(List.of(), converter);
    }

    /** A key that a browser has made, in base64url. */
    public record Made(String clientData, String attestationObject, List<String> transports) {}

    /** Which challenge was answered, as the browser says; not yet believed. */
    public String challengeIn(String clientData) throws CeremonyFailed {
        return judged(() -> encoded(client(decoded(clientData)).getChallenge().getValue()));
    }

    public Credential registered(String challenge, Made sent) throws CeremonyFailed {
        return judged(() -> register(challenge, sent));
    }

    /** How often the key has signed now. */
    public long asserted(String challenge, Credential key, Assertion sent) throws CeremonyFailed {
        return judged(() -> assertion(challenge, key, sent));
    }

    /** The parsers of the library throw at hostile bytes what they like. */
    private static <T> T judged(Supplier<T> step) throws CeremonyFailed {
        try {
            return step.get();
        } catch (RuntimeException fault) {
            throw CeremonyFailed.of(fault);
        }
    }

    private Credential register(String challenge, Made sent) {
        byte[] attestation = decoded(sent.attestationObject());
        byte[] authenticator = Objects.requireNonNull(attestations.extractAuthenticatorData(attestation));
        AuthenticatorData<RegistrationExtensionAuthenticatorOutput> data = authenticators.convert(authenticator);
        // We ask for no statement about the maker; one that comes all the same is not looked at.
        AttestationObject stated = new AttestationObject(data, new NoneAttestationStatement());
        byte[] client = decoded(sent.clientData());
        registrations.verify(
                new RegistrationData(stated, attestation, ofOurPage(client), client, null, null),
                new RegistrationParameters(server(challenge), algorithms(), true, true));
        var credential = Objects.requireNonNull(data.getAttestedCredentialData());
        return new Credential(
                encoded(credential.getCredentialId()),
                authenticators.extractAttestedCredentialData(authenticator),
                data.getSignCount(),
                data.isFlagBE(),
                sent.transports());
    }

    private long assertion(String challenge, Credential key, Assertion sent) {
        byte[] client = decoded(sent.clientData());
        AuthenticationRequest request = new AuthenticationRequest(
                decoded(sent.id()), decoded(sent.authenticatorData()), client, decoded(sent.signature()));
        var verified = assertions.verify(
                request, new AuthenticationParameters(server(challenge), record(key), null, true, true));
        return Objects.requireNonNull(verified.getAuthenticatorData()).getSignCount();
    }

    private CredentialRecordImpl record(Credential key) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                key.backupEligible(),
                null,
                key.signCount(),
                credentials.convert(key.attested()),
                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                null,
                null,
                null);
    }

    /** The library asks this of assertions only. */
    private CollectedClientData ofOurPage(byte[] clientData) {
        CollectedClientData data = client(clientData);
        if (Boolean.TRUE.equals(data.getCrossOrigin())) {
            throw new CrossOriginException("framed");
        }
        return data;
    }

    private CollectedClientData client(byte[] clientData) {
        return Objects.requireNonNull(clients.convert(clientData));
    }

    private ServerProperty server(String challenge) {
        return new ServerProperty(new Origin(party.origin()), party.id(), new DefaultChallenge(challenge));
    }

    // Made anew each time: a constant would bring the library's classes into the heap of the native image.
    private static List<PublicKeyCredentialParameters> algorithms() {
        return Stream.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256)
                .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
                .toList();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
