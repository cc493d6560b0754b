package dev.livegate.platform.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The generator of the contract does not know {@link ResponseStatus}, and takes an empty answer to a POST for a 201. */
final class SuccessStatuses {

    private final Map<String, String> byOperation = new HashMap<>();

    SuccessStatuses(IndexView index) {
        for (AnnotationInstance status : index.getAnnotations(ResponseStatus.class)) {
            byOperation.put(
                    operationId(status.target().asMethod()),
                    String.valueOf(status.value().asInt()));
        }
    }

    void correct(org.eclipse.microprofile.openapi.models.Operation operation) {
        APIResponses responses = operation.getResponses();
        String assumed = responses.hasAPIResponse("200") ? "200" : "201";
        APIResponse success = responses.getAPIResponse(assumed);
        String told = byOperation.get(operation.getOperationId());
        boolean empty = assumed.equals("201") && success != null && success.getContent() == null;
        if (success != null && (told != null || empty)) {
            responses.removeAPIResponse(assumed);
            responses.addAPIResponse(Objects.requireNonNullElse(told, "204"), success);
        }
    }

    private static String operationId(MethodInfo method) {
        AnnotationInstance operation = method.annotation(Operation.class);
        AnnotationValue id = operation == null ? null : operation.value("operationId");
        return id == null ? method.name() : id.asString();
    }
}
