package dev.livegate.platform.outbound.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "0.255.255.255, FORBIDDEN",
        "1.0.0.0, GLOBAL",
        "9.255.255.255, GLOBAL",
        "10.0.0.0, PRIVATE",
        "10.255.255.255, PRIVATE",
        "11.0.0.0, GLOBAL",
        "100.63.255.255, GLOBAL",
        "100.64.0.0, FORBIDDEN",
        "100.127.255.255, FORBIDDEN",
        "100.128.0.0, GLOBAL",
        "126.255.255.255, GLOBAL",
        "127.0.0.0, FORBIDDEN",
        "127.255.255.255, FORBIDDEN",
        "128.0.0.0, GLOBAL",
        "168.63.129.15, GLOBAL",
        "168.63.129.16, FORBIDDEN",
        "168.63.129.17, GLOBAL",
        "169.253.255.255, GLOBAL",
        "169.254.0.0, FORBIDDEN",
        "169.254.255.255, FORBIDDEN",
        "169.255.0.0, GLOBAL",
        "172.15.255.255, GLOBAL",
        "172.16.0.0, PRIVATE",
        "172.31.255.255, PRIVATE",
        "172.32.0.0, GLOBAL",
        "191.255.255.255, GLOBAL",
        "192.0.0.0, FORBIDDEN",
        "192.0.0.255, FORBIDDEN",
        "192.0.1.0, GLOBAL",
        "192.0.2.0, FORBIDDEN",
        "192.0.3.0, GLOBAL",
        "192.31.196.1, FORBIDDEN",
        "192.31.197.0, GLOBAL",
        "192.52.193.1, FORBIDDEN",
        "192.88.98.255, GLOBAL",
        "192.88.99.0, FORBIDDEN",
        "192.88.100.0, GLOBAL",
        "192.167.255.255, GLOBAL",
        "192.168.0.0, PRIVATE",
        "192.168.255.255, PRIVATE",
        "192.169.0.0, GLOBAL",
        "192.175.48.1, FORBIDDEN",
        "198.17.255.255, GLOBAL",
        "198.18.0.0, FORBIDDEN",
        "198.19.255.255, FORBIDDEN",
        "198.20.0.0, GLOBAL",
        "198.51.100.0, FORBIDDEN",
        "203.0.113.255, FORBIDDEN",
        "203.0.114.0, GLOBAL",
        "223.255.255.255, GLOBAL",
        "224.0.0.0, FORBIDDEN",
        "239.255.255.255, FORBIDDEN",
        "240.0.0.0, FORBIDDEN",
        "255.255.255.255, FORBIDDEN",
    })
    void knowsTheEdgesOfEverySpecialRange(String address, Reach reach) throws UnknownHostException {
        assertThat(Addresses.reach(InetAddress.getByName(address))).isEqualTo(reach);
    }

    @ParameterizedTest
    @CsvSource({
        "::, FORBIDDEN",
        "::1, FORBIDDEN",
        "::127.0.0.1, FORBIDDEN",
        "::ffff:127.0.0.1, FORBIDDEN",
        "::ffff:0:127.0.0.1, FORBIDDEN",
        "64:ff9b::a9fe:a9fe, FORBIDDEN",
        "64:ff9b:1::1, FORBIDDEN",
        "100::1, FORBIDDEN",
        "100:0:0:1::1, FORBIDDEN",
        "1fff:ffff::1, FORBIDDEN",
        "2000::1, GLOBAL",
        "2001::1, FORBIDDEN",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2, FORBIDDEN",
        "2001:1ff:ffff::1, FORBIDDEN",
        "2001:200::1, GLOBAL",
        "2001:db7:ffff::1, GLOBAL",
        "2001:db8::1, FORBIDDEN",
        "2001:db9::1, GLOBAL",
        "2002:7f00:1::, FORBIDDEN",
        "2002:808:808::, FORBIDDEN",
        "2606:2800:21f:cb07:6820:80da:af6b:8b2c, GLOBAL",
        "2620:4f:8000::1, FORBIDDEN",
        "2620:4f:8001::1, GLOBAL",
        "3ffe:ffff::1, GLOBAL",
        "3fff:0fff::1, FORBIDDEN",
        "3fff:1000::1, GLOBAL",
        "4000::1, FORBIDDEN",
        "5f00::1, FORBIDDEN",
        "fbff::1, FORBIDDEN",
        "fc00::1, PRIVATE",
        "fd00:ec1:ffff::1, PRIVATE",
        "fd00:ec2::254, FORBIDDEN",
        "fd20:ce::254, FORBIDDEN",
        "fd20:ce::253, PRIVATE",
        "fd00:42::42, FORBIDDEN",
        "fdff:ffff::1, PRIVATE",
        "fe80::1, FORBIDDEN",
        "fec0::1, FORBIDDEN",
        "ff02::1, FORBIDDEN",
    })
    void callsAnIpv6AddressGlobalOnlyInsideTheGlobalBlock(String address, Reach reach) throws UnknownHostException {
        assertThat(Addresses.reach(InetAddress.getByName(address))).isEqualTo(reach);
    }
}
