package nl.kcc.edge.rate;

import java.util.HexFormat;

import io.netty.util.NetUtil;

/// Where a client is, as far as limits tell clients apart.
public final class ClientNetwork {

    private ClientNetwork() {
    }

    /// Of IPv6 everyone has billions: the network counts.
    ///
    /// @param address as text
    public static String of(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length == 4 ? address : HexFormat.ofDelimiter(":").formatHex(bytes, 0, 8) + "::/64";
    }
}
