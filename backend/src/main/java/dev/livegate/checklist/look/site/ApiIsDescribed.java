package dev.livegate.checklist.look.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.checklist.look.Reply;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;

@Singleton
class ApiIsDescribed implements SiteCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String id() {
        return "web.openapi";
    }

    @Override
    public String title() {
        return "The API is described";
    }

    @Override
    public Verdict judge(Site site) {
        Reply found = site.get("/api/openapi.json").isOk() ? site.get("/api/openapi.json") : site.get("/openapi.json");
        if (found.isUnseen()) {
            return found.unseen();
        }
        return found.isOk() && isDescription(found.text())
                ? Verdict.passed("The description of the API is there and can be read.")
                : Verdict.failed("There is no OpenAPI description at /api/openapi.json. " + found.sentence());
    }

    private static boolean isDescription(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return json.path("openapi").asText().startsWith("3.")
                    && json.path("paths").isObject();
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }
}
