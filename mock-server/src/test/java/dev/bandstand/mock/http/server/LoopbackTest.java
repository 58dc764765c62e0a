package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bandstand.mock.MockServer;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class LoopbackTest {

    @Test
    void localhost_is_both_loopback_addresses() throws IOException {
        assumeTrue(hasIpv6(), "there is IPv6");
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            assertThat(mock.address()).hasHost("localhost");
            for (String address : new String[] {"127.0.0.1", "::1"}) {
                try (Socket client = new Socket(address, mock.address().getPort())) {
                    assertThat(client.isConnected()).isTrue();
                }
            }
        }
    }

    @Test
    void a_port_that_is_taken_on_one_of_them_is_refused() throws IOException {
        assumeTrue(hasIpv6(), "there is IPv6");
        try (ServerSocket taken = new ServerSocket(0, 1, loopback6())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> MockServer.start(options -> options.withPort(port)))
                    .isInstanceOf(CannotListen.class)
                    .hasMessageStartingWith("Port " + port + " on ::1 is taken.");
        }
    }

    private static boolean hasIpv6() {
        try (ServerSocket any = new ServerSocket(0, 1, loopback6())) {
            return any.getInetAddress() instanceof Inet6Address;
        } catch (IOException none) {
            return false;
        }
    }

    /** The address ::1. */
    private static InetAddress loopback6() throws IOException {
        byte[] address = new byte[16];
        address[15] = 1;
        return InetAddress.getByAddress(address);
    }
}
