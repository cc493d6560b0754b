package dev.livegate.platform.idempotency;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What a resource method says it will answer; by that a transaction's result is recognised as the answer. */
record Promise(Class<?> answer, int status, boolean shownOnce, String path) {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    static Promise of(Method method, String path) {
        Class<?> answer = unwrapped(method.getGenericReturnType());
        return new Promise(answer, status(method, answer), method.isAnnotationPresent(ShownOnce.class), path);
    }

    boolean isKeptBy(@Nullable Object result) {
        return isEmpty() ? result == null : answer.isInstance(result);
    }

    private boolean isEmpty() {
        return answer == void.class;
    }

    private static int status(Method method, Class<?> answer) {
        ResponseStatus declared = method.getAnnotation(ResponseStatus.class);
        if (declared != null) {
            return declared.value();
        }
        return answer == void.class ? NO_CONTENT : OK;
    }

    /** Of RestResponse&lt;View&gt; and of a Uni of it the view; of a bare Response nothing is known. */
    private static Class<?> unwrapped(Type type) {
        if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && (raw == Uni.class || raw.getPackageName().startsWith("org.jboss.resteasy"))) {
            return unwrapped(generic.getActualTypeArguments()[0]);
        }
        Class<?> plain = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : asClass(type);
        return Response.class.isAssignableFrom(plain) || plain == Object.class ? Nothing.class : plain;
    }

    private static Class<?> asClass(Type type) {
        return type instanceof Class<?> plain ? plain : Nothing.class;
    }

    private static final class Nothing {}
}
