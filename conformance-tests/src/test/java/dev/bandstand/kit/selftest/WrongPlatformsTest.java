package dev.bandstand.kit.selftest;

class WrongPlatformsTest extends SelfTestTest {

    WrongPlatformsTest() {
        super("nemo-jobs");
    }
}
