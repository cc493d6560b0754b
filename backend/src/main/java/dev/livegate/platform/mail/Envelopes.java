package dev.livegate.platform.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.secret.Place;
import dev.livegate.platform.secret.Sealed;
import dev.livegate.platform.secret.Secret;
import dev.livegate.platform.secret.Vault;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Mails hold links that open doors, so at rest their words are sealed. */
@Singleton
class Envelopes implements Sealed {

    private final Vault vault;
    private final ObjectMapper json;

    Envelopes(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    @Override
    public String table() {
        return "mails";
    }

    @Override
    public String column() {
        return "content";
    }

    String seal(OutgoingMail mail, Rendered words) {
        try {
            return vault.seal(place(mail), Secret.of(json.writeValueAsString(words)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Rendered open(OutgoingMail mail) {
        return vault.open(place(mail), Objects.requireNonNull(mail.content)).use(this::read);
    }

    private Rendered read(String text) {
        try {
            return json.readValue(text, Rendered.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Place place(OutgoingMail mail) {
        return new Place(mail.tenantId, table(), column(), mail.id);
    }
}
