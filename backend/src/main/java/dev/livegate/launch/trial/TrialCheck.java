package dev.livegate.launch.trial;

import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.platform.check.Check;

/** A statement about a product in the sandbox, which is tried there. It leaves nothing behind that anybody could pay. */
interface TrialCheck extends Check<LaunchSubject> {}
