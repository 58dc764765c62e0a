package dev.bandstand.mock.deviation;

import java.util.List;
import java.util.Locale;

/** Lives of jobs, as calls show them about them. */
enum NemoScene implements Scene {
    STRAIGHT_THROUGH {
        @Override
        public void play(Stage stage) {
            create(stage, "train", "documented");
            for (int step = 0; step < 5; step++) {
                look(stage, "train");
                stage.wait("5");
            }
            look(stage, "train");
            commands(stage, "train");
            look(stage, "train");
        }
    },
    PAUSED_AND_RESUMED {
        @Override
        public void play(Stage stage) {
            create(stage, "train", "documented");
            stage.wait("15");
            command(stage, "train", "pause");
            look(stage, "train");
            command(stage, "train", "cancel");
            for (int step = 0; step < 3; step++) {
                stage.wait("30");
                look(stage, "train");
            }
            command(stage, "train", "pause");
            command(stage, "train", "resume");
            command(stage, "train", "resume");
            for (int step = 0; step < 3; step++) {
                stage.wait("1.5");
                look(stage, "train");
            }
            command(stage, "train", "resume");
            look(stage, "train");
            stage.wait("60");
            look(stage, "train");
        }
    },
    CANCELLED {
        @Override
        public void play(Stage stage) {
            create(stage, "train", "documented");
            stage.wait("4");
            command(stage, "train", "cancel");
            look(stage, "train");
            stage.wait("30");
            look(stage, "train");
            create(stage, "rest", "documented");
            stage.wait("4");
            command(stage, "rest", "pause");
            stage.wait("30");
            command(stage, "rest", "cancel");
            stage.wait("30");
            look(stage, "rest");
            create(stage, "again", "documented");
            stage.wait("4");
            command(stage, "again", "pause");
            stage.wait("30");
            command(stage, "again", "resume");
            command(stage, "again", "cancel");
            look(stage, "again");
        }
    },
    LISTS_AND_LOGS {
        @Override
        public void play(Stage stage) {
            for (String name : List.of("one", "two", "three")) {
                create(stage, name, "documented");
                stage.wait("1");
            }
            for (String query : List.of(
                    "",
                    "?page=1&page_size=2",
                    "?page=2&page_size=2",
                    "?page=0",
                    "?page=9",
                    "?sort=created_at",
                    "?filter%5Bname%5D=one",
                    "?filter%5Bstatus%5D=completed",
                    "?filter%5Bodd%5D=1")) {
                stage.alice("GET", JOBS + query, "");
            }
            stage.wait("40");
            String next = Stage.member(stage.alice("GET", JOBS + "/one/logs?limit=2", ""), "next_page");
            stage.alice("GET", JOBS + "/one/logs?limit=2&page_cursor=" + next, "");
            String last = Stage.member(stage.alice("GET", JOBS + "/one/logs?limit=3", ""), "next_page");
            stage.alice("GET", JOBS + "/one/logs?limit=1000&page_cursor=" + last, "");
            stage.alice("GET", JOBS + "/one/logs?page_cursor=none", "");
            stage.alice("GET", JOBS + "/one/logs?step_id=fetch", "");
            String second = Stage.member(stage.alice("GET", JOBS + "/one/logs?step_id=fetch&limit=2", ""), "next_page");
            stage.alice("GET", JOBS + "/one/logs?step_id=fetch&limit=1000&page_cursor=" + second, "");
            stage.alice("GET", JOBS + "?filter%5Bname%5D%5B%24nin%5D=one", "");
            String created = Stage.member(stage.alice("GET", JOBS + "/two", ""), "created_at");
            stage.alice("GET", JOBS + "?filter%5Bcreated_at%5D%5B%24lte%5D=" + created, "");
        }
    },
    LISTED_PAGE_BY_PAGE_AND_ELSEWHERE {
        @Override
        public void play(Stage stage) {
            for (String name : List.of("one", "two", "three", "four")) {
                create(stage, name, "documented");
                stage.wait("1");
            }
            stage.wait("90");
            for (String list : List.of(
                    JOBS + "?page=2&page_size=2",
                    JOBS + "?page_size=0",
                    JOBS + "?page_size=2",
                    JOBS + "/one/steps?sort=-created_at",
                    JOBS + "?filter%5Bstatus%5D=cancelled",
                    JOBS + "?filter%5Bstatus%5D=completed",
                    JOBS + "?filter%5Bname%5D=thre",
                    JOBS + "?filter%5Bsource%5D=test",
                    OTHER_JOBS)) {
                stage.alice("GET", list, "");
            }
            for (String read : List.of("", "/steps/fetch", "/steps/train", "/results/none/download")) {
                stage.alice("GET", JOBS + "/two" + read, "");
            }
            stage.alice("DELETE", JOBS + "/two", "");
            stage.alice("GET", JOBS, "");
            stage.alice("GET", JOBS + "/two/steps/fetch", "");
            create(stage, "two", "documented");
            stage.alice("GET", JOBS + "/two/results", "");
            command(stage, "two", "cancel");
            stage.alice("GET", JOBS + "?sort=source", "");
        }
    },
    CREATED_FOUND_AND_DELETED {
        @Override
        public void play(Stage stage) {
            create(stage, "train", "documented");
            create(stage, "train", "documented");
            stage.alice("POST", JOBS, "{}");
            stage.alice("GET", "/apis/jobs/v2/workspaces/other/jobs/train", "");
            stage.alice("POST", "/apis/jobs/v2/workspaces/other/jobs/train/pause", "");
            look(stage, "none");
            commands(stage, "none");
            stage.alice("DELETE", JOBS + "/none", "");
            create(stage, "a".repeat(64), "documented");
            stage.alice("POST", JOBS, """
                    {"name": "long-step", "source": "test", "spec": {}, "platform_spec": {"steps": [
                      {"name": "%s", "executor": {"provider": "subprocess", "command": ["true"]}}]}}""".formatted("a".repeat(64)));
            stage.alice("DELETE", JOBS + "/train", "");
            stage.alice("DELETE", JOBS + "/train", "");
            look(stage, "train");
        }
    },
    COMMANDED_IN_ERROR {
        @Override
        public void play(Stage stage) {
            create(stage, "train", "fails-in-step");
            stage.wait("60");
            look(stage, "train");
            for (String verb : List.of("pause", "resume", "cancel")) {
                command(stage, "train", verb);
                look(stage, "train");
                stage.wait("5");
                look(stage, "train");
            }
        }
    },
    CALLED_BY_OTHER_METHODS {
        @Override
        public void play(Stage stage) {
            for (String verb : List.of("pause", "cancel")) {
                for (String method : List.of("PUT", "PATCH", "DELETE")) {
                    String name = verb + "-" + method.toLowerCase(Locale.ROOT);
                    create(stage, name, "documented");
                    stage.wait("4");
                    stage.alice(method, JOBS + "/" + name + "/" + verb, "");
                    look(stage, name);
                }
            }
        }
    },
    CALLED_IN_ANOTHER_WORKSPACE {
        @Override
        public void play(Stage stage) {
            for (String verb : List.of("pause", "cancel")) {
                create(stage, verb, "documented");
                stage.wait("4");
                stage.alice("POST", OTHER_JOBS + "/" + verb + "/" + verb, "");
                look(stage, verb);
            }
            create(stage, "gone", "documented");
            stage.wait("60");
            stage.alice("GET", OTHER_JOBS + "/gone/logs", "");
            stage.alice("DELETE", OTHER_JOBS + "/gone", "");
            look(stage, "gone");
        }
    },
    REPORTED_BY_A_WORKER {
        @Override
        public void play(Stage stage) {
            create(stage, "train", "manual");
            stage.alice("PUT", JOBS + "/train/steps/fetch/tasks/one", "{}");
            stage.alice("PUT", JOBS + "/train/steps/fetch/tasks/one", "{\"status\": \"active\"}");
            stage.alice("GET", JOBS + "/train/steps/fetch/tasks", "");
            stage.alice("PATCH", JOBS + "/train/status-details", "{\"note\": \"here\"}");
            for (String status : List.of("active", "completed", "completed", "active", "error")) {
                report(stage, "train", status);
            }
            stage.alice(
                    "POST",
                    JOBS + "/train/results/output",
                    "{\"artifact_url\": \"fileset://default/files#output\", \"artifact_storage_type\": \"fileset\"}");
            look(stage, "train");
            create(stage, "broken", "manual");
            for (String status : List.of("active", "error")) {
                report(stage, "broken", status);
            }
        }
    };

    private static final String JOBS = "/apis/jobs/v2/workspaces/default/jobs";
    private static final String OTHER_JOBS = "/apis/jobs/v2/workspaces/other/jobs";

    private static void create(Stage stage, String name, String scenario) {
        stage.alice("POST", JOBS, """
                {"name": "%s", "description": "A test", "source": "test", "spec": {}, "platform_spec": {"steps": [
                  {"name": "fetch", "config": {"part": "fetch"}, "executor": {"provider": "subprocess", "command": ["true"]}},
                  {"name": "train", "config": {"part": "train"}, "executor": {"provider": "subprocess", "command": ["true"]}}]}}""".formatted(name), "X-Bandstand-Scenario", scenario);
    }

    private static void look(Stage stage, String name) {
        for (String part : List.of("", "/status", "/steps", "/logs", "/results")) {
            stage.alice("GET", JOBS + "/" + name + part, "");
        }
    }

    private static void report(Stage stage, String name, String status) {
        stage.alice("PATCH", JOBS + "/" + name + "/steps/fetch/status", "{\"status\": \"%s\"}".formatted(status));
        look(stage, name);
    }

    private static void command(Stage stage, String name, String verb) {
        stage.alice("POST", JOBS + "/" + name + "/" + verb, "");
    }

    private static void commands(Stage stage, String name) {
        for (String verb : List.of("pause", "resume", "cancel")) {
            command(stage, name, verb);
        }
    }
}
