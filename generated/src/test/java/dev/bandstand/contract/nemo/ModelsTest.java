package dev.bandstand.contract.nemo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelsTest {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void an_executor_is_read_as_what_its_provider_names() throws JsonProcessingException {
        assertThat(executor("{'provider':'gpu','container':{'image':'a'}}"))
                .isEqualTo(GPUExecutionProviderInput.builder()
                        .container(ContainerSpecInput.builder().image("a").build())
                        .build());
        assertThat(executor("{'provider':'subprocess','command':['make','it']}"))
                .isEqualTo(SubprocessExecutionProvider.builder()
                        .command(List.of("make", "it"))
                        .build());
    }

    @Test
    void an_executor_of_no_known_provider_is_refused() {
        assertThatThrownBy(() -> executor("{'provider':'abacus','command':[]}"))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("abacus");
    }

    @Test
    void defaults_stand_where_nothing_was_sent() throws JsonProcessingException {
        assertThat(((SubprocessExecutionProvider) executor("{'provider':'subprocess','command':[]}")).profile())
                .isEqualTo("default");
        assertThat(read("{}", StepLifecycle.class).stalenessTimeoutSeconds()).isZero();
        assertThat(read("{}", ComputeResources.class).numNodes()).isEqualTo(1);
        assertThat(read("{}", PlatformJobTaskUpdate.class).status()).isEqualTo(PlatformJobStatus.PENDING);
    }

    @Test
    void a_member_that_may_be_null_is_written_as_null_and_any_other_is_left_out() throws JsonProcessingException {
        String written = json.writeValueAsString(PlatformJobResponse.builder()
                .id("platform-job-1")
                .status(PlatformJobStatus.PAUSING)
                .createdAt(Instant.parse("2024-01-15T09:30:00Z"))
                .build());
        assertThat(written)
                .contains("\"error_details\":null", "\"project\":null", "\"status\":\"pausing\"")
                .contains("\"created_at\":\"2024-01-15T09:30:00Z\"")
                .doesNotContain("updated_at", "status_details");
    }

    @Test
    void what_was_written_is_read_back_the_same() throws JsonProcessingException {
        PlatformJobTask task = PlatformJobTask.builder()
                .name("train")
                .workspace("default")
                .stepId("step-1")
                .status(PlatformJobStatus.ACTIVE)
                .statusDetails(Map.of("epoch", 3, "loss", Map.of("train", 0.5)))
                .createdAt(Instant.parse("2024-01-15T09:30:00.5Z"))
                .build();
        assertThat(read(json.writeValueAsString(task), PlatformJobTask.class)).isEqualTo(task);
    }

    @Test
    void a_moment_with_an_offset_is_the_same_moment() throws JsonProcessingException {
        assertThat(read("{'$gte':'2024-01-15T10:30:00+01:00'}", DatetimeFilter.class)
                        .$gte())
                .isEqualTo(Instant.parse("2024-01-15T09:30:00Z"));
    }

    private PlatformJobStepSpecInputExecutor executor(String text) throws JsonProcessingException {
        return read(text, PlatformJobStepSpecInputExecutor.class);
    }

    private <T> T read(String text, Class<T> type) throws JsonProcessingException {
        return json.readValue(text.replace('\'', '"'), type);
    }
}
