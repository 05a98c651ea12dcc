package dev.vigil.provider.internal;

import dev.vigil.provider.RefusedAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up once, looks at what it found, and gives that and nothing else to whoever connects: a name that changes its
 * mind between look and connection gains nothing.
 */
final class AddressRules implements DnsResolver {

    /** Finds the addresses of a name. */
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** Where an administrator sends orders to: machines of one's own, but never what hands out a cloud machine's keys. */
    static AddressRules chosen(Lookup lookup) {
        return new AddressRules(lookup, false);
    }

    /** Where somebody else's answer leads: the internet alone. */
    static AddressRules open(Lookup lookup) {
        return new AddressRules(lookup, true);
    }

    @SuppressWarnings("ArrayRecordComponent") // a constant, never compared
    private record Net(byte[] prefix, int bits) {

        static Net of(String text) {
            var parts = text.split("/");
            try {
                return new Net(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(text, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Not on the internet, or leading back from it: RFC 6890 and its registries. */
    private static final List<Net> PRIVATE = List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .stream()
            .map(Net::of)
            .toList();

    /** Where clouds hand out the keys of the machine itself. */
    private static final List<Net> METADATA =
            List.of(Net.of("169.254.0.0/16"), Net.of("fe80::/10"), Net.of("fd00:ec2::/32"));

    /** ::ffff:0:0/96, which cannot be written as a literal: it would be read as what is mapped. */
    private static final Net MAPPED = new Net(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0}, 96);

    private final Lookup lookup;
    private final boolean internetOnly;

    private AddressRules(Lookup lookup, boolean internetOnly) {
        this.lookup = lookup;
        this.internetOnly = internetOnly;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = lookup.of(host);
        for (var address : found) {
            if (refused(address)) {
                throw new Refused(host, address);
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean refused(InetAddress address) {
        var bytes = plain(address);
        var nets = internetOnly ? PRIVATE : METADATA;
        return nets.stream().anyMatch(net -> net.holds(bytes));
    }

    /** Of an IPv4 address within an IPv6 one what is meant. */
    private static byte[] plain(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 16 && MAPPED.holds(bytes) ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
    }

    /** What a connection throws where the rules say no; told apart from names that nobody knows. */
    static final class Refused extends UnknownHostException {

        private final String host;

        Refused(String host, InetAddress address) {
            super(host + " leads to " + address.getHostAddress());
            this.host = host;
        }

        RefusedAddress sentence() {
            return new RefusedAddress(
                    host + " leads to an address that nothing is fetched from: it is not on the internet.");
        }
    }
}
