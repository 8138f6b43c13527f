package nl.kcc.edge.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.quarkus.runtime.configuration.ConfigurationException;

/// The proxies in front of us, whose word about the client counts.
record TrustedProxies(List<IpSubnetFilterRule> networks) {

    /// @param networks addresses or networks, such as `10.0.0.7` or `10.0.0.0/8`
    /// @throws ConfigurationException when one of them is neither
    static TrustedProxies of(List<String> networks) {
        return new TrustedProxies(networks.stream().map(TrustedProxies::network).toList());
    }

    private static IpSubnetFilterRule network(String text) {
        String[] parts = text.strip().split("/", 2);
        try {
            InetAddress address = address(parts[0]).orElseThrow();
            int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * Byte.SIZE;
            return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
        } catch (RuntimeException e) {
            throw new ConfigurationException(
                    "kcc.trusted-proxies holds addresses or networks such as 10.0.0.0/8, separated by commas; '%s' is none."
                            .formatted(text));
        }
    }

    boolean trusts(String peer) {
        return address(peer).map(address -> new InetSocketAddress(address, 0))
                .filter(address -> networks.stream().anyMatch(network -> network.matches(address))).isPresent();
    }

    /// Where a request came from: each proxy adds whom it heard, so the last one that is no proxy of ours counts. What stands
    /// before that, anyone may have written.
    ///
    /// @param peer who is connected to us
    /// @param forwardedFor the headers `X-Forwarded-For`, in order
    String client(String peer, List<String> forwardedFor) {
        List<String> hops = List.of(String.join(",", forwardedFor).split(","));
        String client = peer;
        for (String hop : hops.reversed()) {
            Optional<InetAddress> before = trusts(client) ? address(withoutPort(hop.strip())) : Optional.empty();
            if (before.isEmpty()) {
                return client;
            }
            client = before.get().getHostAddress();
        }
        return client;
    }

    private static String withoutPort(String hop) {
        boolean named = hop.indexOf(':') == hop.lastIndexOf(':') || hop.startsWith("[");
        return named ? hop.replaceFirst("^\\[?([^\\]]*?)]?(:\\d+)?$", "$1") : hop;
    }

    /// Without asking anyone for a name.
    private static Optional<InetAddress> address(String text) {
        return Optional.ofNullable(text == null ? null : NetUtil.createInetAddressFromIpAddressString(text));
    }
}
