package dev.bandstand.mock.cli;

/** The process that started the mock. */
final class ParentProcess {

    private ParentProcess() {}

    /** Runs an action when the parent ends, however it ends. */
    static void onExit(Runnable action) {
        ProcessHandle.current()
                .parent()
                .map(ProcessHandle::onExit)
                .ifPresent(exit -> Thread.startVirtualThread(() -> {
                    exit.join();
                    action.run();
                }));
    }
}
