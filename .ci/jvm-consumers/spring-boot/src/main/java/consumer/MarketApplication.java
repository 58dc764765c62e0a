package consumer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class MarketApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(MarketApplication.class, arguments);
    }
}
