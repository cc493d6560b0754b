package dev.livegate.sandbox.stripe.objects;

/** What one method on one path does; the id is the path's, empty where it has none. */
@FunctionalInterface
public interface Endpoint {
    Thing answer(World world, String id, Params params);
}
