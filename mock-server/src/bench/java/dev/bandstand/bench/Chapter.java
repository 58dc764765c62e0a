package dev.bandstand.bench;

import java.util.List;

/** Something to be measured. */
interface Chapter {

    String title();

    List<Ratio> measure(Stage stage, Sitting sitting);
}
