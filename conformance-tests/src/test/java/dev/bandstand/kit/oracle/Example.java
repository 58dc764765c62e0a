package dev.bandstand.kit.oracle;

import dev.bandstand.kit.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A good or bad trace, written by hand, in {@code traces/*.txt}. A head tells the rule and whether it is held or broken (or
 * silent: nothing can be said about it), then what server would do so, then the whole message where it is compared. A trace
 * that holds a rule breaks no other.
 *
 * @param alsoBroken the other rules that a broken trace breaks, from the line {@code also breaks}; it breaks no further one
 */
record Example(String name, String rule, String kind, String message, Set<String> alsoBroken, Trace trace) {

    private static final String ALSO = "also breaks ";

    static final List<Example> ALL = Stream.of("jobs", "pages", "calls", "platform")
            .flatMap(Example::read)
            .toList();

    private static Stream<Example> read(String name) {
        try (InputStream in = Example.class.getResourceAsStream("/traces/" + name + ".txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^== ", -1))
                    .filter(block -> !block.isBlank())
                    .map(Example::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Example of(String block) {
        String head = block.lines().findFirst().orElseThrow();
        String[] parts = head.split(" \\| ", 2);
        String[] words = parts[0].split(" ", 3);
        String rest = block.substring(head.length()).strip();
        String also = rest.startsWith(ALSO) ? rest.lines().findFirst().orElseThrow() : "";
        String body = rest.substring(also.length());
        Set<String> alsoBroken =
                also.isEmpty() ? Set.of() : Set.of(also.substring(ALSO.length()).split(" ", -1));
        Trace trace = words[0].startsWith("NEMO-") ? TraceText.platform(body) : tam(body);
        return new Example(parts[0], words[0], words[1], parts.length > 1 ? parts[1] : "", alsoBroken, trace);
    }

    private static Trace tam(String body) {
        return body.strip().startsWith("price=")
                ? TraceText.trace(
                        Integer.parseInt(
                                body.strip().lines().findFirst().orElseThrow().substring(6)),
                        body.strip().replaceFirst("price=\\d+", ""))
                : TraceText.trace(body);
    }

    void check() {
        if (kind.equals("held")) {
            Judging.holds(rule, trace);
        } else if (kind.equals("silent")) {
            Judging.silent(rule, trace);
        } else {
            Set<String> all = new TreeSet<>(alsoBroken);
            all.add(rule);
            Judging.breaksOnly(all, trace);
            if (!message.isEmpty()) {
                Judging.breaks(rule, trace, message);
            }
        }
    }
}
