package dev.bandstand.kit.oracle.check;

import dev.bandstand.kit.oracle.trace.ParsedRun;
import java.util.List;

/** An oracle on its way: it judges a run that was read already, so that all of them read it once. */
public interface Check {

    List<String> rules();

    void judge(ParsedRun run, Findings findings);
}
