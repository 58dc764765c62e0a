package dev.bandstand.kit.selftest;

class TamDeviationsTest extends DeviatingServersTest {

    TamDeviationsTest() {
        super("openfunnel-tam");
    }
}
