package dev.bandstand.kit.selftest;

class WrongPlatformsTest extends WrongServersTest {

    WrongPlatformsTest() {
        super("nemo-jobs");
    }
}
