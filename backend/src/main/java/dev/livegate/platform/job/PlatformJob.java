package dev.livegate.platform.job;

/** Work that belongs to no tenant; otherwise as {@link Job}. */
public interface PlatformJob<T> {

    JobType<T> type();

    void run(T data) throws Exception;

    default Retries retries() {
        return Retries.USUAL;
    }
}
