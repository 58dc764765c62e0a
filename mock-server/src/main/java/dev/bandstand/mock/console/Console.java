package dev.bandstand.mock.console;

import dev.bandstand.mock.control.ControlApi;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.Worlds;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Serves browsers: the console at {@code /}, the docs at {@code /docs}, and the events of a world. */
public final class Console extends Handler.Abstract.NonBlocking {

    private final StaticSite site;
    private final EventStreams broadcast;

    /**
     * A console that shows some worlds.
     *
     * @param all the worlds there are
     * @param control the operations that everybody can call, by which it sees them
     * @param contracts the contracts that the docs show
     */
    public Console(Worlds all, ControlApi control, List<? extends JobContract> contracts) {
        this.site = new StaticSite(new ConsoleFiles(), new FolderFiles(contracts));
        WorldWatcher.Sources sources = new WorldWatcher.Sources(
                all::shownNames,
                control.worlds(),
                control.journals(),
                world -> all.shownAs(world).journal().corrections());
        ServerEvents server = new ServerEvents(control.info());
        this.broadcast = new EventStreams(
                world -> new WorldWatcher(
                        world,
                        new JobWatch(all.shownAs(world), all.jobs(), control.jobs()::of),
                        sources,
                        System::nanoTime),
                name -> all.watch(all.shownAs(name).name()),
                server);
    }

    /** Serves a request to read what belongs to the console, and leaves every other alone. */
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return false;
        }
        String path = String.valueOf(request.getHttpURI().getPath());
        return broadcast.serve(path, request, response, callback) || site.serve(path, request, response, callback);
    }

    @Override
    protected void doStop() throws Exception {
        broadcast.close();
        super.doStop();
    }
}
