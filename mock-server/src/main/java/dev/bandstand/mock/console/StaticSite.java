package dev.bandstand.mock.console;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** The static part of the console: each file is read once, when it is first asked for; those of folders each time. */
final class StaticSite {

    static final String ROOT = "/__bandstand/console/";

    private static final Map<String, String> PAGES = Map.of("/", "index.html", "/docs", "docs.html");
    private static final int LONGEST_NAME = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;

    private final ConsoleFiles shelf;
    private final FolderFiles folders;
    private final ConcurrentMap<String, StaticFile> pages = new ConcurrentHashMap<>();

    StaticSite(ConsoleFiles shelf, FolderFiles folders) {
        this.shelf = shelf;
        this.folders = folders;
    }

    /** Serves the path if it belongs to the console; a file that is not there is answered 404. */
    boolean serve(String path, Request request, Response response, Callback callback) {
        String file = path.startsWith(ROOT) ? path.substring(ROOT.length()) : PAGES.get(path);
        if (file == null) {
            return false;
        }
        found(file)
                .ifPresentOrElse(
                        page -> send(page, request, response, callback),
                        () -> Response.writeError(request, response, callback, NOT_FOUND));
        return true;
    }

    /** Only what exists is kept: names that do not exist are without number. */
    private Optional<StaticFile> found(String file) {
        return file.length() > LONGEST_NAME
                ? Optional.empty()
                : folders.find(file)
                        .or(() -> Optional.ofNullable(pages.computeIfAbsent(
                                file, name -> shelf.find(name).orElse(null))));
    }

    private static void send(StaticFile page, Request request, Response response, Callback callback) {
        page.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (page.tag().equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
            response.setStatus(NOT_MODIFIED);
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
        } else {
            response.write(true, ByteBuffer.wrap(page.bytes()), callback);
        }
    }
}
