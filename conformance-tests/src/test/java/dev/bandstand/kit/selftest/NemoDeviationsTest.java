package dev.bandstand.kit.selftest;

class NemoDeviationsTest extends DeviatingServersTest {

    NemoDeviationsTest() {
        super("nemo-jobs");
    }
}
