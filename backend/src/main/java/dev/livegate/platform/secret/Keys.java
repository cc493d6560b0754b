package dev.livegate.platform.secret;

import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.mode.StartupRule;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The rings of this instance, and the refusal to start in production with keys that protect nothing. */
@Singleton
class Keys implements StartupRule {

    private static final Logger LOG = Logger.getLogger(Keys.class);
    private static final String RING = "LIVEGATE_ENCRYPTION_KEYS";
    private static final String SINGLE = "ENCRYPTION_KEY";
    private static final String CHECKPOINTS = "LIVEGATE_AUDIT_CHECKPOINT_KEYS";

    private record Setting(String name, KeyRing ring) {}

    private final Setting ring;
    private final Setting single;
    private final Setting checkpoints;
    private final KeyRing sealing;
    private final KeyRing signing;

    Keys(SecretConfig config) {
        ring = new Setting(RING, parse(config.encryptionKeys()));
        single = new Setting(
                SINGLE,
                config.encryptionKey().map(key -> key.use(KeyRing::single)).orElseGet(KeyRing::none));
        checkpoints = new Setting(CHECKPOINTS, parse(config.checkpointKeys()));
        sealing = orFresh(RING, ring.ring.then(single.ring));
        signing = orFresh(CHECKPOINTS, checkpoints.ring);
    }

    KeyRing sealing() {
        return sealing;
    }

    KeyRing signing() {
        return signing;
    }

    @Override
    public Optional<String> objection(Mode mode) {
        List<String> objections = Stream.concat(
                        Stream.of(ring, single, checkpoints).flatMap(setting -> wrong(setting, mode)),
                        mode.isPreview() ? Stream.empty() : missing())
                .toList();
        return objections.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", objections));
    }

    private static Stream<String> wrong(Setting setting, Mode mode) {
        if (setting.ring.objection().isPresent()) {
            return Stream.of(
                    setting.name + " is wrong: " + setting.ring.objection().get());
        }
        return !mode.isPreview() && setting.ring.hasGuessableKey()
                ? Stream.of(setting.name + " holds a sample key: make one with openssl rand -base64 32")
                : Stream.empty();
    }

    private Stream<String> missing() {
        Stream<String> seal = unset(ring) && unset(single) ? Stream.of(RING) : Stream.empty();
        Stream<String> sign = unset(checkpoints) ? Stream.of(CHECKPOINTS) : Stream.empty();
        return Stream.concat(seal, sign).map(name -> name + " is missing: set it to " + KeyRing.FORM);
    }

    private static boolean unset(Setting setting) {
        return setting.ring.isEmpty() && setting.ring.objection().isEmpty();
    }

    private static KeyRing parse(Optional<Secret> setting) {
        return setting.map(value -> value.use(KeyRing::parse)).orElseGet(KeyRing::none);
    }

    private static KeyRing orFresh(String name, KeyRing set) {
        if (!set.isEmpty()) {
            return set;
        }
        LOG.warnf("%s is not set: this process made a key of its own, and nobody has it afterwards", name);
        return KeyRing.fresh();
    }
}
