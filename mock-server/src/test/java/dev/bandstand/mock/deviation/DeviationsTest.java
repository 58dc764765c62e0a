package dev.bandstand.mock.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever switches a deviation on is answered otherwise than by the good mock. All scenes play on one stage, one by one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class DeviationsTest {

    private final Stage stage = new Stage();
    private final Map<Scene, List<String>> good = new HashMap<>();
    private final List<Scene> tamScenes = new ArrayList<>(List.of(TamScene.values()));
    private final List<Scene> nemoScenes = new ArrayList<>(List.of(NemoScene.values()));

    @AfterAll
    void stop() {
        stage.close();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @MethodSource
    void tam_builder(String deviation) {
        assertThat(anyDiffers(tamScenes, deviation)).as(deviation).isTrue();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @MethodSource
    void nemo_jobs(String deviation) {
        assertThat(anyDiffers(nemoScenes, deviation)).as(deviation).isTrue();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @MethodSource
    void the_good_mock_does_not_differ_from_itself(Scene scene) {
        assertThat(stage.play(scene)).isEqualTo(stage.play(scene));
    }

    Stream<String> tam_builder() {
        return stage.deviations("openfunnel-tam");
    }

    Stream<String> nemo_jobs() {
        return stage.deviations("nemo-jobs");
    }

    Stream<Scene> the_good_mock_does_not_differ_from_itself() {
        return Stream.concat(Stream.of(TamScene.values()), Stream.of(NemoScene.values()));
    }

    /** Puts the scene that shows the deviation first: the next deviation of the catalogue is often shown by the same. */
    private boolean anyDiffers(List<Scene> scenes, String deviation) {
        Optional<Scene> telling =
                scenes.stream().filter(scene -> differs(scene, deviation)).findFirst();
        telling.ifPresent(scene -> {
            scenes.remove(scene);
            scenes.addFirst(scene);
        });
        return telling.isPresent();
    }

    private boolean differs(Scene scene, String deviation) {
        return !stage.play(scene, deviation).equals(good.computeIfAbsent(scene, stage::play));
    }
}
