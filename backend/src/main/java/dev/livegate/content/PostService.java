package dev.livegate.content;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.platform.web.Paging;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Singleton
public class PostService {

    private final Tx tx;
    private final Audit audit;
    private final Time time;

    PostService(Tx tx, Audit audit, Time time) {
        this.tx = tx;
        this.audit = audit;
        this.time = time;
    }

    @Schema(name = "Posts")
    public record Posts(List<PostView> items, @Nullable String next) {}

    public Posts list(Scope scope, Paging paging) {
        return tx.in(scope, () -> {
            List<Post> found = Post.of(scope, paging.before(), paging.toRead());
            return new Posts(
                    paging.shown(found).stream().map(Post::view).toList(), paging.next(found, post -> post.id));
        });
    }

    public PostView add(Scope scope, PostRequest.NewPost wanted) {
        return tx.in(scope, () -> {
            var post = new Post(scope, wanted.title().strip(), wanted.body(), time.now());
            post.persist();
            audit.record(
                    scope,
                    ContentEvent.POST_ADDED,
                    "Added the post \"" + wanted.title().strip() + "\"");
            return post.view();
        });
    }

    public PostView change(Scope scope, UUID id, PostRequest change) {
        return tx.in(scope, () -> {
            Post post = Post.of(scope, id);
            post.rewrite(change.title(), change.body(), time.now());
            audit.record(
                    scope,
                    ContentEvent.POST_CHANGED,
                    "Changed the post \"" + post.view().title() + "\"");
            return post.view();
        });
    }

    public void delete(Scope scope, UUID id) {
        tx.run(scope, () -> {
            Post post = Post.of(scope, id);
            post.delete();
            audit.record(
                    scope,
                    ContentEvent.POST_DELETED,
                    "Deleted the post \"" + post.view().title() + "\"");
        });
    }

    /** Provisioning's first step; done once per tenant, however often it is called. */
    public void seedWelcome(Scope scope, String tenantName) {
        tx.run(
                scope,
                () -> Post.seed(
                        scope, new Post(scope, "Welcome to " + tenantName, Welcome.TEXT, time.now()), "welcome"));
    }
}
