package dev.livegate.sandbox.host;

@FunctionalInterface
public interface Handler {
    Answer answer(Call call) throws Exception;
}
