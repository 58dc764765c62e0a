package canary;

import io.cucumber.java.en.Then;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

@Suite
@IncludeEngines("cucumber")
@SelectPackages("canary")
class CanaryTest {

    /** The steps of the canary. */
    public static class Steps {

        @Then("this fails")
        public void fails() {
            throw new AssertionError("The canary is alive");
        }
    }
}
