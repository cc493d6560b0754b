package dev.livegate.platform.job;

/** Another replica has this job now: nothing of ours may be committed. */
final class TakenOver extends RuntimeException {

    TakenOver(String job) {
        super("another replica has taken over a job of type " + job, null, false, false);
    }
}
