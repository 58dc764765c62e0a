package dev.bandstand.mock.control;

import dev.bandstand.contract.control.FaultList;
import dev.bandstand.contract.control.FaultsApi;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.core.OperationNames;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.fault.Fault;
import dev.bandstand.mock.fault.FaultMatcher;

/** The faults of worlds. */
record FaultControl(Worlds worlds, OperationNames operations) implements FaultsApi {

    @Override
    public ListFaultsResult listFaults(ListFaultsCall call) {
        return new ListFaults200(FaultList.builder()
                .data(worlds.shownAs(call.world()).faults().list().stream()
                        .map(FaultConversion::armed)
                        .toList())
                .build());
    }

    @Override
    public AddFaultResult addFault(AddFaultCall call) {
        try {
            FaultMatcher matcher = FaultConversion.matcher(call.faultOrder());
            operations.check(matcher);
            worlds.checkRoom();
            Fault fault = worlds.shownAs(call.world()).faults().add(FaultConversion.action(call.faultOrder()), matcher);
            return new AddFault201(FaultConversion.armed(fault));
        } catch (InvalidSetting | IllegalArgumentException refused) {
            return new AddFault422(Problems.of(422, refused.getMessage()));
        }
    }

    @Override
    public ClearFaultsResult clearFaults(ClearFaultsCall call) {
        worlds.shownAs(call.world()).faults().clear();
        return new ClearFaults204();
    }

    @Override
    public RemoveFaultResult removeFault(RemoveFaultCall call) {
        return worlds.shownAs(call.world()).faults().remove(call.id())
                ? new RemoveFault204()
                : new RemoveFault404(Problems.of(
                        404,
                        "World %s has no fault %s."
                                .formatted(worlds.shownAs(call.world()).shownName(), call.id())));
    }
}
