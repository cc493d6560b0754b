package dev.livegate.account.passkey.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.VisibilityChecker;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.webauthn4j.converter.util.ObjectConverter;
import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.testing.SoftKey;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/** A native executable knows the fields of a class only if somebody said so: this watches which ones are asked for. */
class WebAuthnTypesTest {

    private static final String CHALLENGE = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY";

    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final Ceremony ceremony = new Ceremony(
            new RelyingParty(new Preview()), new ObjectConverter(watched(new ObjectMapper()), watched(cbor())));

    @Test
    void namesEverythingThatIsReadByReflection() throws CeremonyFailed {
        // Given
        for (SoftKey key : List.of(new SoftKey(), new SoftKey().talkative(), new SoftKey().withRsa())) {
            Credential credential = ceremony.registered(CHALLENGE, made(key));
            ceremony.asserted(CHALLENGE, credential, shown(key));
            ceremony.challengeIn(shown(key).clientData());
        }
        // When
        List<String> registered =
                List.of(WebAuthnTypes.class
                                .getAnnotation(RegisterForReflection.class)
                                .targets())
                        .stream()
                        .map(Class::getName)
                        .toList();
        // Then
        assertThat(seen).isNotEmpty();
        assertThat(registered).containsAll(seen);
    }

    private Ceremony.Made made(SoftKey key) {
        Map<String, Object> body = key.made(CHALLENGE, "Key");
        return new Ceremony.Made(text(body, "clientData"), text(body, "attestationObject"), List.of());
    }

    private Assertion shown(SoftKey key) {
        Map<String, Object> body = key.shown(CHALLENGE);
        return new Assertion(
                text(body, "id"), text(body, "clientData"), text(body, "authenticatorData"), text(body, "signature"));
    }

    private static String text(Map<String, Object> body, String field) {
        return String.valueOf(body.get(field));
    }

    private static ObjectMapper cbor() {
        return new ObjectMapper(new CBORFactory());
    }

    private ObjectMapper watched(ObjectMapper mapper) {
        return mapper.setAnnotationIntrospector(new Watching());
    }

    private final class Watching extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public VisibilityChecker<?> findAutoDetectVisibility(AnnotatedClass type, VisibilityChecker<?> checker) {
            note(type.getRawType());
            return super.findAutoDetectVisibility(type, checker);
        }

        @Override
        public Object findDeserializer(Annotated annotated) {
            Object found = super.findDeserializer(annotated);
            if (found instanceof Class<?> type) {
                note(type);
            }
            return found;
        }

        private void note(Class<?> type) {
            for (Class<?> one = type; one != null; one = one.getSuperclass()) {
                if (one.getName().startsWith("com.webauthn4j.")) {
                    seen.add(one.getName());
                }
            }
        }
    }

    private record Preview() implements ModeConfig {

        @Override
        public Mode mode() {
            return Mode.PREVIEW;
        }

        @Override
        public String publicUrl() {
            return "http://localhost:8080";
        }

        @Override
        public Log log() {
            return () -> false;
        }
    }
}
