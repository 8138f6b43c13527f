package nl.kcc.edge.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;

/// Which methods an address of the interface has, from the very tables by which requests find their resource.
final class AllowedMethods {

    private AllowedMethods() {
    }

    /// @return for the header `Allow`; GET and HEAD for an address that is no resource's, where only pages can be
    static String of(String path) {
        Set<String> methods = ofResources(path);
        if (methods.isEmpty() || methods.contains("GET")) {
            methods.add("GET");
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    /// Whether the address is a resource's, for other methods only. Where the classes of several resources fit an address,
    /// the platform looks into one of them, and says that nothing is there.
    static boolean lack(String method, String path) {
        Set<String> methods = ofResources(path);
        return !methods.isEmpty() && !methods.contains(method) && !(methods.contains("GET") && method.equals("HEAD"));
    }

    private static Set<String> ofResources(String path) {
        Set<String> methods = new TreeSet<>();
        Deployment deployment = ResteasyReactiveRecorder.getCurrentDeployment();
        for (var resources : deployment.getClassMappers()) {
            var match = new RequestMapper<>(new ArrayList<>(List.of(resources))).map(path);
            if (match != null && match.value.handlers[0] instanceof ClassRoutingHandler routing) {
                String rest = match.remaining.isEmpty() ? "/" : match.remaining;
                routing.getMappers().forEach((method, mapper) -> {
                    if (method != null && mapper.map(rest) != null) {
                        methods.add(method);
                    }
                });
            }
        }
        return methods;
    }
}
