import dev.livegate.client.ApiClient;
import dev.livegate.client.ApiException;
import dev.livegate.client.api.AccountApi;
import dev.livegate.client.api.ContentApi;
import dev.livegate.client.api.DeployApi;
import dev.livegate.client.model.BadgeWord;
import dev.livegate.client.model.NewPost;
import java.util.UUID;

/** What a program of somebody else does with the client that the contract is turned into. */
final class Ask {
    public static void main(String[] none) throws ApiException {
        var client = new ApiClient();
        client.updateBaseUri(System.getenv("BASE"));
        client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + System.getenv("LIVEGATE_TOKEN")));
        var content = new ContentApi(client);

        var me = new AccountApi(client).me();
        var post = content.addPost(new NewPost().title("Typed").body("By the contract."));
        var newest = content.listPosts(null, "5").getItems().get(0);
        same("the newest post", newest.getId(), post.getId());
        content.deletePost(post.getId());
        var badge = new DeployApi(client).readBadge().getBadge();
        same("the badge", badge, BadgeWord.ACTION_REQUIRED);
        same("the answer to a post that is gone", refusal(content, post.getId()), 404);
        System.out.println("Java: " + me.getCurrent().getName() + " is " + badge);
    }

    private static int refusal(ContentApi content, UUID id) {
        try {
            content.deletePost(id);
            return 204;
        } catch (ApiException refused) {
            return refused.getCode();
        }
    }

    private static void same(String what, Object found, Object wanted) {
        if (!wanted.equals(found)) {
            throw new IllegalStateException(what + " is " + found + " and not " + wanted);
        }
    }
}
