package dev.livegate.account.passkey.ceremony;

import com.webauthn4j.converter.jackson.deserializer.cbor.AuthenticationExtensionsAuthenticatorOutputsEnvelope;
import com.webauthn4j.converter.jackson.deserializer.cbor.COSEKeyEnvelope;
import com.webauthn4j.data.attestation.authenticator.AbstractCOSEKey;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.Curve;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.COSEKeyOperation;
import com.webauthn4j.data.client.ClientDataType;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.TokenBinding;
import com.webauthn4j.data.client.TokenBindingStatus;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What Jackson reads of the library by reflection in our ceremonies; WebAuthnTypesTest watches it read. */
@RegisterForReflection(
        targets = {
            AuthenticationExtensionsAuthenticatorOutputsEnvelope.class,
            COSEKeyEnvelope.class,
            AbstractCOSEKey.class,
            COSEKey.class,
            Curve.class,
            EC2COSEKey.class,
            RSACOSEKey.class,
            COSEAlgorithmIdentifier.class,
            COSEKeyOperation.class,
            ClientDataType.class,
            CollectedClientData.class,
            Origin.class,
            TokenBinding.class,
            TokenBindingStatus.class,
            Challenge.class,
            AuthenticationExtensionsAuthenticatorOutputs.class
        })
final class WebAuthnTypes {

    private WebAuthnTypes() {}
}
