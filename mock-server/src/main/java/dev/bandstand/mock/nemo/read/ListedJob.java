package dev.bandstand.mock.nemo.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A job as lists filter and sort it. */
interface ListedJob {

    String id();

    String workspace();

    @Nullable String project();

    String name();

    String source();

    Instant birth();

    /** The state. Time changes it, as it does what is stored. */
    String status();

    /** The value under a dotted path of names; null when there is none. */
    @Nullable String stored(String path);

    static ListedJob of(NemoJobAt seen) {
        return new ListedJob() {
            @Override
            public String id() {
                return seen.plan().created().id();
            }

            @Override
            public String workspace() {
                return seen.workspace();
            }

            @Override
            public @Nullable String project() {
                return seen.plan().created().request().project();
            }

            @Override
            public String name() {
                return seen.plan().name();
            }

            @Override
            public String source() {
                return Objects.requireNonNull(seen.plan().created().request().source());
            }

            @Override
            public Instant birth() {
                return seen.plan().birth();
            }

            @Override
            public String status() {
                return seen.status().word();
            }

            @Override
            public @Nullable String stored(String path) {
                JsonNode node = JsonCodec.MAPPER.valueToTree(JobBodies.job(seen));
                for (String member : path.split("\\.", -1)) {
                    node = node.path(member);
                }
                return node.isMissingNode() || node.isNull()
                        ? null
                        : node.isValueNode() ? node.asText() : node.toString();
            }
        };
    }
}
