package nl.kcc.edge.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;

/// Lets every part of the service see a request as its client sent it: to the public address, over TLS where that is
/// `https`, and from where the client is. Without these settings a request is what arrives here.
@Singleton
class PublicAddress {

    private static final int BEFORE_EVERYTHING = -10_000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Optional<String> url;
    private final List<String> proxies;

    /// @param url under which people and programs reach this service
    /// @param proxies that may say who the client is, and whether it speaks TLS
    PublicAddress(@ConfigProperty(name = "kcc.public-url") Optional<String> url,
            @ConfigProperty(name = "kcc.trusted-proxies") Optional<List<String>> proxies) {
        this.url = url;
        this.proxies = proxies.orElse(List.of());
    }

    void install(@Observes Router router) {
        Optional<URI> fixed = url.map(PublicAddress::parsed);
        TrustedProxies trusted = TrustedProxies.of(proxies);
        if (fixed.isPresent() || !proxies.isEmpty()) {
            router.route().order(BEFORE_EVERYTHING).handler(context -> {
                var request = (HttpServerRequestInternal) context.request();
                if (request.context().getLocal(PublicAddress.class) == null) {
                    request.context().putLocal(PublicAddress.class, this);
                    // Once more from the start, so that it is what every handler is given.
                    router.handle(sent(request, fixed, trusted));
                } else {
                    ForwardedPrefix.of(request.getHeader(ForwardedPrefix.HEADER), peer(request), trusted)
                            .ifPresent(prefix -> context.addHeadersEndHandler(_ -> prefix.complete(context)));
                    context.next();
                }
            });
        }
    }

    /// @throws ConfigurationException when it is no address of a site
    private static URI parsed(String url) {
        try {
            var parsed = new URI(url.replaceFirst("/$", ""));
            if (parsed.getHost() != null && SCHEMES.contains(String.valueOf(parsed.getScheme()))
                    && parsed.getRawUserInfo() == null && parsed.getRawPath().isEmpty()
                    && parsed.getRawQuery() == null && parsed.getRawFragment() == null) {
                return parsed;
            }
        } catch (URISyntaxException e) {
            // Refused below, like the others.
        }
        throw new ConfigurationException(
                "kcc.public-url is the address of this site for browsers, such as https://kcc.example.nl, without a path; '%s' is none."
                        .formatted(url));
    }

    /// Who is connected to us, whatever the request says.
    private static String peer(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        return peer == null ? null : peer.hostAddress();
    }

    private static HttpServerRequest sent(HttpServerRequestInternal request, Optional<URI> fixed, TrustedProxies trusted) {
        String peer = peer(request);
        boolean proxied = trusted.trusts(peer);
        SocketAddress client = proxied
                ? SocketAddress.inetSocketAddress(request.remoteAddress().port(),
                        trusted.client(peer, request.headers().getAll("X-Forwarded-For")))
                : request.remoteAddress();
        if (fixed.isPresent()) {
            return new SentRequest(request, fixed.get().getScheme(),
                    HostAndPort.create(fixed.get().getHost(), fixed.get().getPort()), client);
        }
        String scheme = proxied ? request.getHeader("X-Forwarded-Proto") : null;
        return new SentRequest(request, scheme != null && SCHEMES.contains(scheme) ? scheme : request.scheme(),
                request.authority(), client);
    }

    /// A request as it was sent.
    private static final class SentRequest extends HttpServerRequestWrapper {

        private final String scheme;
        private final HostAndPort authority;
        private final SocketAddress client;

        SentRequest(HttpServerRequestInternal arrived, String scheme, HostAndPort authority, SocketAddress client) {
            super(arrived);
            this.scheme = scheme;
            this.authority = authority;
            this.client = client;
        }

        @Override
        public String scheme() {
            return scheme;
        }

        @Override
        public boolean isSSL() {
            return "https".equals(scheme);
        }

        @Override
        public HostAndPort authority() {
            return authority;
        }

        @Override
        public HostAndPort authority(boolean real) {
            return real ? super.authority(true) : authority;
        }

        @Override
        public String host() {
            return String.valueOf(authority);
        }

        @Override
        public String absoluteURI() {
            return scheme + "://" + authority + uri();
        }

        @Override
        public SocketAddress remoteAddress() {
            return client;
        }
    }
}
