package consumer;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

/** Builds markets by TAM Builder; the parameters say where that is, so that a test can name its own world. */
@RestController
class MarketController {

    record Submitted(String job_id) {}

    record Build(String status, int processed) {}

    @PostMapping("/markets")
    Submitted submit(@RequestParam String api, @RequestParam String key, @RequestParam String query) {
        return client(api, key)
                .post()
                .uri("/api/v1/tam/build")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("query", query))
                .retrieve()
                .body(Submitted.class);
    }

    @GetMapping("/markets/{id}")
    Build poll(@RequestParam String api, @RequestParam String key, @PathVariable String id) {
        return client(api, key).get().uri("/api/v1/tam/build/{id}", id).retrieve().body(Build.class);
    }

    private static RestClient client(String api, String key) {
        return RestClient.builder().baseUrl(api).defaultHeader("X-API-Key", key).build();
    }
}
