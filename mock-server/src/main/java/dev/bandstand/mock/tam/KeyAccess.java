package dev.bandstand.mock.tam;

import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.Refusal;
import dev.bandstand.mock.tam.job.AccessControl;
import dev.bandstand.mock.tam.model.TamContract;
import dev.bandstand.mock.tam.model.TamPolicy;
import java.util.Set;

/**
 * Every key that is not blank owns its jobs and no others.
 *
 * @param keys the only keys there are; any key when empty
 */
record KeyAccess(Set<String> keys) implements AccessControl {

    KeyAccess {
        keys = Set.copyOf(keys);
    }

    @Override
    public void admit(ApiCall call) {
        String code = call.policies().choice(TamPolicy.MISSING_KEY);
        if (call.request().header(TamContract.KEY_HEADER) == null && !code.equals("422")) {
            throw new Refusal(Integer.parseInt(code), "Missing API key");
        }
    }

    @Override
    public void authenticate(ApiCall call) {
        String key = call.world().name();
        boolean known = !key.equals(TamContract.NO_KEY) && (keys.isEmpty() || keys.contains(key));
        String code = call.policies().choice(TamPolicy.UNKNOWN_KEY);
        if (!known && !code.equals("accept")) {
            throw new Refusal(Integer.parseInt(code), "Invalid API key");
        }
    }

    @Override
    public JobKey locate(ApiCall call, String id) {
        return new JobKey(call.world().name(), TamContract.NAME, id);
    }
}
