package dev.livegate.credential.integration;

import dev.livegate.credential.vendor.Forms;
import dev.livegate.credential.vendor.Integration;
import dev.livegate.credential.vendor.Key;
import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Remarks;
import dev.livegate.credential.vendor.Vendor;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class OpenAi implements Integration {

    private static final String API_KEY = "OPENAI_API_KEY";

    @Override
    public String id() {
        return "openai";
    }

    @Override
    public String label() {
        return "OpenAI";
    }

    @Override
    public String dashboard() {
        return "https://platform.openai.com/api-keys";
    }

    @Override
    public List<Key> keys() {
        return List.of(Key.required(
                API_KEY,
                "sk-…",
                Forms.all(
                        Forms.never("sk-ant-.*", "This is a key of Anthropic; the app asks OpenAI with it."),
                        Forms.never("sk-or-.*", "This is a key of OpenRouter; the app asks OpenAI with it."),
                        Forms.never("[sr]k_.*", "This is a key of Stripe, which looks alike; a key of OpenAI has sk-."),
                        Forms.matching(
                                "sk-[A-Za-z0-9_-]{20,}", "A key of OpenAI begins with sk-; copy the whole of it."))));
    }

    @Override
    public String api(Keyring keys) {
        return "https://api.openai.com";
    }

    @Override
    public Verdict ask(Keyring keys, Vendor vendor) {
        var reply = vendor.get(
                "/v1/models", request -> request.bearer(keys.secret(API_KEY).orElseThrow()));
        if (reply.status() == 429 && spent(reply)) {
            return Verdict.failed("OpenAI knows the key, but the account has no credit left; add some.");
        }
        return reply.trouble("OpenAI")
                .orElseGet(() -> Remarks.none()
                        .wrongIf(reply.status() == 401, "OpenAI does not accept this key; it was revoked or cut off.")
                        .doubtIf(
                                reply.status() == 403,
                                "OpenAI knows the key, but does not let it list models from here; the app may still work.")
                        .wrongIf(
                                !reply.isOk() && reply.status() != 401 && reply.status() != 403,
                                "OpenAI refuses this key.")
                        .orElse("OpenAI accepts the key."));
    }

    private static boolean spent(Vendor.Reply reply) {
        return List.of(reply.text("/error/code"), reply.text("/error/type")).contains("insufficient_quota");
    }
}
