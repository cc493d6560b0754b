package dev.livegate.signup;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(name = "SignupStepDone")
public record Success(boolean success) {

    public static final Success YES = new Success(true);
}
