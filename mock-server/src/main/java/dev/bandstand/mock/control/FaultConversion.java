package dev.bandstand.mock.control;

import dev.bandstand.contract.control.ArmedFault;
import dev.bandstand.contract.control.FaultOrder;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.fault.Fault;
import dev.bandstand.mock.fault.FaultAction;
import dev.bandstand.mock.fault.FaultMatcher;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads faults from requests of the control API, and writes them into its answers. */
final class FaultConversion {

    private FaultConversion() {}

    static FaultAction action(FaultOrder order) {
        FaultOrder.KindEnum kind = order.kind() == null ? FaultOrder.KindEnum.STATUS : order.kind();
        return switch (kind) {
            case DELAY -> {
                int least = needed(order.delayMs(), "delay", "delay_ms");
                int most = order.delayMaxMs() == null ? least : order.delayMaxMs();
                yield new FaultAction.Delay(Duration.ofMillis(least), Duration.ofMillis(most));
            }
            case STATUS ->
                new FaultAction.Failure(
                        needed(order.status(), "status", "status"), Optional.ofNullable(order.retryAfter()));
            case RESET -> FaultAction.Damage.RESET;
            case EMPTY -> FaultAction.Damage.EMPTY;
            case TRUNCATED -> FaultAction.Damage.TRUNCATED;
            case MALFORMED -> FaultAction.Damage.MALFORMED;
        };
    }

    static FaultMatcher matcher(FaultOrder order) {
        return new FaultMatcher(
                Optional.ofNullable(order.operation()),
                Optional.ofNullable(order.job()),
                Optional.ofNullable(order.stage()),
                Optional.ofNullable(order.state()),
                Optional.ofNullable(order.first()),
                Optional.ofNullable(order.nth()),
                Optional.ofNullable(order.every()),
                Optional.ofNullable(order.probability()).map(BigDecimal::doubleValue),
                order.seed() == null ? 0 : order.seed());
    }

    static ArmedFault armed(Fault fault) {
        FaultMatcher aim = fault.matcher();
        ArmedFault.Builder armed = ArmedFault.builder()
                .id(fault.id())
                .operation(aim.operation().orElse(null))
                .job(aim.job().orElse(null))
                .stage(aim.stagesDone().orElse(null))
                .state(aim.state().orElse(null))
                .first(aim.first().orElse(null))
                .nth(aim.nth().orElse(null))
                .every(aim.every().orElse(null))
                .probability(aim.probability().map(BigDecimal::valueOf).orElse(null))
                .seed(aim.probability().isPresent() ? (Integer) (int) aim.seed() : null)
                .matched(Math.toIntExact(fault.matched()))
                .hits(Math.toIntExact(fault.hits()));
        return switch (fault.action()) {
            case FaultAction.Delay delay ->
                armed.kind(ArmedFault.KindEnum.DELAY)
                        .delayMs((int) delay.least().toMillis())
                        .delayMaxMs(
                                delay.most().equals(delay.least())
                                        ? null
                                        : (int) delay.most().toMillis())
                        .build();
            case FaultAction.Failure failure ->
                armed.kind(ArmedFault.KindEnum.STATUS)
                        .status(failure.status())
                        .retryAfter(failure.retryAfter().orElse(null))
                        .build();
            case FaultAction.Damage damage ->
                armed.kind(ArmedFault.KindEnum.valueOf(damage.name())).build();
        };
    }

    private static int needed(@Nullable Integer value, String kind, String member) {
        if (value == null) {
            throw new InvalidSetting("A fault of kind %s needs the member %s.".formatted(kind, member));
        }
        return value;
    }
}
