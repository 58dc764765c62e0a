package dev.bandstand.kit.oracle.check;

import dev.bandstand.kit.oracle.trace.Run;
import java.util.List;

/** An oracle on its way: it judges a run that was read already, so that all of them read it once. */
public interface Idea {

    List<String> rules();

    void judge(Run run, Findings findings);
}
