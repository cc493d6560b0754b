package dev.livegate.platform.outbound.address;

import static dev.livegate.platform.outbound.address.Reach.FORBIDDEN;
import static dev.livegate.platform.outbound.address.Reach.GLOBAL;
import static dev.livegate.platform.outbound.address.Reach.PRIVATE;

import java.net.InetAddress;
import java.util.List;

/** Where an address leads, by the two IANA special-purpose registries and the metadata services of the clouds. */
public final class Addresses {

    private static final List<Block> PRIVATE_BLOCKS =
            Block.list("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");

    private static final List<Block> SPECIAL_V4 = Block.list(
            "0.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Azure's host, behind an address that looks public.
            "168.63.129.16/32");

    // Everything outside is special or unassigned: mapped and translated IPv4, loopback, link-local, multicast.
    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    private static final List<Block> SPECIAL_V6 =
            Block.list("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    // AWS, Google and Scaleway keep their metadata services among the unique local addresses.
    private static final List<Block> CLOUD_METADATA =
            Block.list("fd00:ec2::/32", "fd20:ce::254/128", "fd00:42::42/128");

    private Addresses() {}

    public static boolean isGlobal(InetAddress address) {
        return reach(address) == GLOBAL;
    }

    public static Reach reach(InetAddress address) {
        return reach(address.getAddress());
    }

    static Reach reach(byte[] address) {
        if (anyContains(CLOUD_METADATA, address)) {
            return FORBIDDEN;
        }
        if (anyContains(PRIVATE_BLOCKS, address)) {
            return PRIVATE;
        }
        return address.length == 4 ? reachOfV4(address) : reachOfV6(address);
    }

    private static Reach reachOfV4(byte[] address) {
        return anyContains(SPECIAL_V4, address) ? FORBIDDEN : GLOBAL;
    }

    private static Reach reachOfV6(byte[] address) {
        boolean global = GLOBAL_UNICAST.contains(address) && !anyContains(SPECIAL_V6, address);
        return global ? GLOBAL : FORBIDDEN;
    }

    private static boolean anyContains(List<Block> blocks, byte[] address) {
        for (Block block : blocks) {
            if (block.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
