package dev.bandstand.kit.selftest;

class WrongBuildsTest extends SelfTestTest {

    WrongBuildsTest() {
        super("openfunnel-tam");
    }
}
