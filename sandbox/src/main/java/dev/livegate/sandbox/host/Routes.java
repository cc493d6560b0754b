package dev.livegate.sandbox.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The first route that fits answers; a pattern ending in /* takes everything below, the method * takes any. */
public final class Routes implements Handler {
    private record Route(String method, String pattern, Handler handler) {
        boolean fits(String path) {
            return pattern.endsWith("/*")
                    ? (path + "/").startsWith(pattern.substring(0, pattern.length() - 1))
                    : path.equals(pattern);
        }

        boolean takes(String asked) {
            return method.equals("*") || method.equals(asked) || method.equals("GET") && asked.equals("HEAD");
        }
    }

    private final List<Route> routes = new ArrayList<>();

    public Routes on(String method, String pattern, Handler handler) {
        routes.add(new Route(method, pattern, handler));
        return this;
    }

    @Override
    public Answer answer(Call call) throws Exception {
        var here = routes.stream().filter(route -> route.fits(call.path())).toList();
        for (var route : here) {
            if (route.takes(call.method())) {
                return route.handler().answer(call);
            }
        }
        return here.isEmpty() ? Answer.json(404, Map.of("error", "Nothing is here.")) : notAllowed(here);
    }

    private static Answer notAllowed(List<Route> here) {
        var allowed = here.stream().map(Route::method).distinct().collect(Collectors.joining(", "));
        return Answer.json(405, Map.of("error", "Only " + allowed + " is served here."))
                .with("Allow", allowed);
    }
}
