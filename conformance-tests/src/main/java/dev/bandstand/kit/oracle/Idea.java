package dev.bandstand.kit.oracle;

import java.util.List;

/** An oracle on its way: it judges a run that was read already, so that all of them read it once. */
interface Idea {

    List<String> rules();

    void judge(Run run, Findings findings);
}
