package dev.livegate.platform.audit;

import java.util.List;

/** Signs checkpoints with Ed25519. The room that knows keys implements it. */
public interface CheckpointSigner {

    record PublicKey(String keyId, String algorithm, String publicKey) {}

    /** The name of the key that signs now. */
    String keyId();

    byte[] sign(byte[] text);

    boolean verify(String keyId, byte[] text, byte[] signature);

    List<PublicKey> publicKeys();
}
