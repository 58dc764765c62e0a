package dev.bandstand.bench;

import java.util.Locale;

/**
 * The creation of jobs of a contract.
 *
 * @param header the header that names the world
 * @param path where a job is created
 * @param body the body, with a place for the number of the job
 */
record Creation(String header, String path, String body) {

    static final Creation NEMO = new Creation("X-Bandstand-World", "/apis/jobs/v2/workspaces/default/jobs", """
            {"name": "job-%d", "source": "bench", "spec": {"epochs": 3}, "platform_spec": {"steps": [{"name": "train",\
             "executor": {"provider": "cpu", "container": {"image": "busybox", "command": ["true"]}}}]}}""");
    static final Creation TAM = new Creation("X-API-Key", Mock.SUBMIT, """
            {"query": "CRM software for dentists, list %d"}""");

    String body(int number) {
        return String.format(Locale.ROOT, body, number);
    }

    /** The whole request, as it goes over the wire. */
    String request(String world, int number) {
        String sent = body(number);
        return String.format(Locale.ROOT, """
                POST %s HTTP/1.1\r
                Host: localhost\r
                %s: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""", path, header, world, sent.length(), sent);
    }
}
