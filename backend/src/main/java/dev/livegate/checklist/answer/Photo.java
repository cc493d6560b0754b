package dev.livegate.checklist.answer;

import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Base64;
import java.util.Optional;

/** What the camera saw, beside the answer that it belongs to and under its id. */
@Entity
@Table(name = "checklist_photo")
class Photo extends TenantOwned {

    private static final int MOST_BYTES = 512 * 1024;

    @Column(updatable = false)
    private byte[] jpeg;

    protected Photo() {}

    Photo(Scope scope, ItemAnswer answer, byte[] jpeg) {
        super(scope);
        this.id = answer.id;
        this.jpeg = jpeg;
    }

    static Optional<Photo> of(Scope scope, ItemAnswer answer) {
        return find("tenantId = ?1 and id = ?2", scope.tenant(), answer.id).firstResultOptional();
    }

    /** Only what begins like a JPEG is one: it is shown to people again. */
    static byte[] read(String base64) {
        byte[] bytes = decoded(base64);
        boolean photo =
                bytes.length > 3 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8 && bytes[2] == (byte) 0xff;
        if (!photo || bytes.length > MOST_BYTES) {
            throw RequestProblem.VALIDATION_FAILED
                    .because("This photo cannot be kept.")
                    .field("evidence.photo", "Send a JPEG of at most 512 KB, in Base64.");
        }
        return bytes;
    }

    byte[] jpeg() {
        return jpeg;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }
}
