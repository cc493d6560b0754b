package dev.livegate.platform.flow;

import java.util.List;

/** Collects the lines of an answer while it is still coming. */
record Lines(List<String> heard) implements java.util.concurrent.Flow.Subscriber<String> {

    @Override
    public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        heard.add(line);
    }

    @Override
    public void onError(Throwable fault) {
        heard.add("error " + fault);
    }

    @Override
    public void onComplete() {}
}
