package dev.bandstand.mock.control;

import dev.bandstand.contract.control.OverrideList;
import dev.bandstand.contract.control.OverridesApi;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.core.OperationNames;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.override.OverrideReader;
import dev.bandstand.mock.override.OverrideRule;

/** The overrides of worlds. */
record OverrideControl(Worlds worlds, OperationNames operations) implements OverridesApi {

    @Override
    public ListOverridesResult listOverrides(ListOverridesCall call) {
        return new ListOverrides200(OverrideList.builder()
                .data(worlds.shownAs(call.world()).overrides().list().stream()
                        .map(OverrideConversion::active)
                        .toList())
                .build());
    }

    @Override
    public AddOverrideResult addOverride(AddOverrideCall call) {
        try {
            OverrideRule rule = OverrideReader.read(JsonCodec.MAPPER.valueToTree(call.overrideOrder()));
            operations.check(rule.matcher());
            worlds.checkRoom();
            return new AddOverride201(OverrideConversion.active(
                    worlds.shownAs(call.world()).overrides().add(rule)));
        } catch (InvalidSetting | IllegalArgumentException refused) {
            return new AddOverride422(Problems.of(422, refused.getMessage()));
        }
    }

    @Override
    public ClearOverridesResult clearOverrides(ClearOverridesCall call) {
        worlds.shownAs(call.world()).overrides().clear();
        return new ClearOverrides204();
    }

    @Override
    public RemoveOverrideResult removeOverride(RemoveOverrideCall call) {
        World world = worlds.shownAs(call.world());
        return world.overrides().remove(call.id())
                ? new RemoveOverride204()
                : new RemoveOverride404(
                        Problems.of(404, "World %s has no override %s.".formatted(world.shownName(), call.id())));
    }
}
