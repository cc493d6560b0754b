package dev.livegate.content;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "posts")
public class Post extends TenantOwned {

    private String title;
    private String body;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Post() {}

    Post(Scope scope, String title, String body, Instant now) {
        super(scope);
        this.title = title;
        this.body = body;
        this.createdAt = now;
        this.updatedAt = now;
    }

    static List<Post> of(Scope scope, UUID before, int most) {
        return newest(Post.class, scope, before, most);
    }

    static Post of(Scope scope, UUID id) {
        return one(Post.class, scope, id);
    }

    /** Written once per tenant, however often provisioning runs; the seed is the natural key. */
    static void seed(Scope scope, Post post, String seed) {
        getEntityManager()
                .createNativeQuery("""
                        insert into posts (tenant_id, id, title, body, seed, created_at, updated_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?6) on conflict (tenant_id, seed) do nothing""")
                .setParameter(1, scope.tenant())
                .setParameter(2, post.id)
                .setParameter(3, post.title)
                .setParameter(4, post.body)
                .setParameter(5, seed)
                .setParameter(6, post.createdAt)
                .executeUpdate();
    }

    void rewrite(@Nullable String newTitle, @Nullable String newBody, Instant now) {
        title = newTitle == null ? title : newTitle;
        body = newBody == null ? body : newBody;
        updatedAt = now;
    }

    PostView view() {
        return new PostView(id, title, body, createdAt, updatedAt);
    }
}
