package dev.bandstand.kit.selftest;

class WrongBuildsTest extends WrongServersTest {

    WrongBuildsTest() {
        super("openfunnel-tam");
    }
}
