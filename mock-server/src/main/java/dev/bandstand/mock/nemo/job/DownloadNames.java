package dev.bandstand.mock.nemo.job;

import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import java.util.List;

/** Tells the name under which a downloaded artifact is saved. */
final class DownloadNames {

    static final ResponseEdit NAMED = DownloadNames::named;

    private static final int GZIP = 0x1F;

    private DownloadNames() {}

    private static RawResponse named(ApiCall call, RawResponse answer) {
        if (!call.operationId().equals("downloadResult") || answer.status() != 200) {
            return answer;
        }
        List<String> path = List.of(call.request().path().split("/"));
        String name = path.get(path.size() - 2);
        boolean folder = answer.body().length > 0 && answer.body()[0] == GZIP;
        return answer.withHeader(
                "Content-Disposition", "attachment; filename*=UTF-8''%s%s".formatted(name, folder ? ".tar.gz" : ""));
    }
}
