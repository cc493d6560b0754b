package dev.livegate.verification.standing;

import dev.livegate.verification.visit.Profile;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Which app is to be looked at, in the one spelling of its address, and how thoroughly. */
@RegisterForReflection
public record VerificationOrder(String appUrl, Profile profile) {}
