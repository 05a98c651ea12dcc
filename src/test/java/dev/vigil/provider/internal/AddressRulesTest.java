package dev.vigil.provider.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.RefusedAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a video may be fetched from, and where somebody would like us to fetch it from. */
class AddressRulesTest {

    private static final Endpoint PROVIDER =
            new Endpoint(URI.create("https://api.provider.example"), "a-secret-key", "", Map.of());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1"
            })
    void nothingIsFetchedFromWhatIsNotTheInternet(String address) throws UnknownHostException {
        var rules = AddressRules.open(host -> new InetAddress[] {InetAddress.ofLiteral(address)});
        assertThatThrownBy(() -> rules.resolve("files.example")).isInstanceOf(AddressRules.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"})
    void theInternetIsOpen(String address) throws UnknownHostException {
        var rules = AddressRules.open(host -> new InetAddress[] {InetAddress.ofLiteral(address)});
        assertThat(rules.resolve("files.example")).hasSize(1);
    }

    @Test
    void oneBadAddressAmongGoodOnesIsEnough() {
        var rules = AddressRules.open(
                host -> new InetAddress[] {InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1")});
        assertThatThrownBy(() -> rules.resolve("files.example")).isInstanceOf(AddressRules.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "fe80::1", "fd00:ec2::254", "::ffff:169.254.169.254"})
    void evenAnAdministratorCannotCallWhatHandsOutKeys(String address) {
        var rules = AddressRules.chosen(host -> new InetAddress[] {InetAddress.ofLiteral(address)});
        assertThatThrownBy(() -> rules.resolve("gpu.lan")).isInstanceOf(AddressRules.Refused.class);
    }

    @Test
    void anAdministratorMayCallMachinesOfTheirOwn() throws UnknownHostException {
        var rules = AddressRules.chosen(host -> new InetAddress[] {InetAddress.ofLiteral("192.168.3.4")});
        assertThat(rules.resolve("gpu.lan")).hasSize(1);
    }

    /** A name that is public when it is looked at and one's own when it is connected to. */
    @Test
    void aNameIsLookedUpOnceAndConnectedToAsItWasFound() throws IOException {
        var server = new WireMockServer(options().dynamicPort());
        server.start();
        var lookups = new AtomicInteger();
        AddressRules.Lookup rebinding = host ->
                new InetAddress[] {InetAddress.ofLiteral(lookups.getAndIncrement() == 0 ? "203.0.112.1" : "127.0.0.1")};
        server.stubFor(get(anyUrl()).willReturn(ok("stolen")));
        try (var downloads = new HttpDownloads(List.of(), Clock.systemUTC(), rebinding, 1_000)) {
            var uri = URI.create("https://rebinding.example:" + server.port() + "/v.mp4");
            assertThatThrownBy(() -> downloads.fetch(uri, PROVIDER, Map.of(), folder.resolve("v")))
                    .isInstanceOf(IOException.class);
            assertThat(lookups).as("looked up once").hasValue(1);
            assertThat(server.getAllServeEvents()).isEmpty();
            // now the name has changed its mind: the second look finds out
            assertThatThrownBy(() -> downloads.fetch(uri, PROVIDER, Map.of(), folder.resolve("v")))
                    .isInstanceOf(RefusedAddress.class);
            assertThat(server.getAllServeEvents()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://files.example/v.mp4", "file:///etc/passwd", "ftp://files.example/v",
                        "https://me:secret@files.example/v",
                "data:video/mp4;base64,AAAA", "https:/v.mp4", "gopher://127.0.0.1:6379/_x", "jar:file:/a!/b"
            })
    void onlyHttpsIsFetched(String address) throws IOException {
        try (var downloads = new HttpDownloads(
                List.of(), Clock.systemUTC(), host -> new InetAddress[] {InetAddress.ofLiteral("8.8.8.8")}, 1_000)) {
            assertThatThrownBy(() -> downloads.fetch(URI.create(address), PROVIDER, Map.of(), folder.resolve("v")))
                    .isInstanceOf(RefusedAddress.class);
        }
    }

    /** The address 127.0.0.1 in other spellings that some readers of addresses take. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433/",
                "https://0x7f.1/",
                "https://017700000001/",
                "https://127.1/",
                "https://[::ffff:7f00:1]/",
                "https://localhost/"
            })
    void otherSpellingsLeadNowhereElse(String address) throws IOException {
        try (var downloads = new HttpDownloads(List.of(), Clock.systemUTC(), InetAddress::getAllByName, 1_000)) {
            assertThatThrownBy(() -> downloads.fetch(URI.create(address), PROVIDER, Map.of(), folder.resolve("v")))
                    .isInstanceOf(IOException.class);
        }
    }
}
