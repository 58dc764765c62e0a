package dev.bandstand.kit.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxiesTest {

    private static final URI TARGET = URI.create("https://api.vendor.example:8443/base");

    @Test
    void the_scheme_of_the_target_chooses_the_proxy_and_its_credentials_are_not_shown() {
        Proxies proxies = Proxies.of(Map.of("HTTPS_PROXY", "http://me:secret@proxy:3128", "http_proxy", "other:80"));

        assertThat(proxies.of(TARGET).orElseThrow()).hasToString("proxy:3128");
        assertThat(proxies.of(TARGET).orElseThrow().credentials()).contains("me:secret");
        assertThat(proxies.of(URI.create("http://api.vendor.example")).orElseThrow())
                .hasToString("other:80");
    }

    @Test
    void hosts_and_domains_can_be_reached_without_it() {
        for (String direct :
                new String[] {"*", "vendor.example", ".vendor.example", "*.vendor.example", "x, API.vendor.example:8443"
                }) {
            assertThat(Proxies.of(Map.of("HTTPS_PROXY", "proxy:1", "NO_PROXY", direct))
                            .of(TARGET))
                    .as(direct)
                    .isEmpty();
        }
        assertThat(Proxies.of(Map.of("HTTPS_PROXY", "proxy:1", "NO_PROXY", "endor.example"))
                        .of(TARGET))
                .isPresent();
    }

    @Test
    void a_variable_without_an_address_is_named_and_its_value_is_not() {
        assertThatThrownBy(() -> Proxies.of(Map.of("http_proxy", "ftp://me:secret@proxy")))
                .hasMessage("The environment variable HTTP_PROXY does not hold the address of a proxy,"
                        + " such as http://proxy.example:3128.");
    }
}
