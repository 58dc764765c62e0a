package dev.bandstand.mock.deviation;

import java.util.List;

/** Lives of builds, as calls show them about them. The scenario brief has three bands of about a second each. */
enum TamScene implements Scene {
    STRAIGHT_THROUGH {
        @Override
        public void play(Stage stage) {
            String job = submit(stage, "brief", "lamps");
            poll(stage, job);
            for (int step = 0; step < 8; step++) {
                stage.wait("0.5");
                poll(stage, job);
                stage.alice("GET", BUILD + "/" + job + "?cursor=page_0001", "");
            }
            walk(stage, job);
            commands(stage, job);
            poll(stage, job);
            stage.wait("10");
            commands(stage, job);
            balance(stage);
        }
    },
    PAUSED_AND_RESUMED {
        @Override
        public void play(Stage stage) {
            String job = submit(stage, "brief", "lamps");
            stage.wait("0.7");
            command(stage, job, "pause");
            poll(stage, job);
            command(stage, job, "pause");
            stage.wait("2");
            poll(stage, job);
            walk(stage, job);
            command(stage, job, "pause");
            stage.wait("90");
            poll(stage, job);
            balance(stage);
            command(stage, job, "resume");
            poll(stage, job);
            command(stage, job, "resume");
            stage.wait("0.3");
            poll(stage, job);
            command(stage, job, "pause");
            stage.wait("2");
            poll(stage, job);
            command(stage, job, "resume");
            for (int step = 0; step < 4; step++) {
                stage.wait("1");
                poll(stage, job);
            }
            walk(stage, job);
            balance(stage);
        }
    },
    CANCELLED {
        @Override
        public void play(Stage stage) {
            String job = submit(stage, "brief", "lamps");
            stage.wait("1.5");
            command(stage, job, "cancel");
            poll(stage, job);
            command(stage, job, "cancel");
            command(stage, job, "pause");
            for (int step = 0; step < 3; step++) {
                stage.wait("0.5");
                poll(stage, job);
            }
            walk(stage, job);
            commands(stage, job);
            balance(stage);
            stage.wait("20");
            poll(stage, job);
        }
    },
    PAUSED_AND_CANCELLED {
        @Override
        public void play(Stage stage) {
            String job = submit(stage, "brief", "lamps");
            stage.wait("1.5");
            command(stage, job, "pause");
            command(stage, job, "cancel");
            stage.wait("3");
            poll(stage, job);
            String other = submit(stage, "brief", "more lamps");
            command(stage, other, "cancel");
            stage.wait("2");
            poll(stage, other);
            String third = submit(stage, "brief", "even more lamps");
            stage.wait("0.5");
            command(stage, third, "pause");
            stage.wait("3");
            command(stage, third, "cancel");
            stage.wait("3");
            poll(stage, third);
            String fourth = submit(stage, "brief", "early lamps");
            command(stage, fourth, "pause");
            stage.wait("3");
            command(stage, fourth, "resume");
            stage.wait("10");
            walk(stage, fourth);
            balance(stage);
        }
    },
    FAILED {
        @Override
        public void play(Stage stage) {
            for (String scenario : List.of("fails-in-band", "fails-in-queue")) {
                String job = submit(stage, scenario, "lamps");
                stage.wait("60");
                poll(stage, job);
                commands(stage, job);
                stage.wait("60");
                walk(stage, job);
                balance(stage);
            }
        }
    },
    LITTLE_TO_FIND {
        @Override
        public void play(Stage stage) {
            for (String scenario : List.of("empty-market", "degraded", "one-band", "costly")) {
                String job = submit(stage, scenario, "lamps");
                stage.wait("0.9");
                poll(stage, job);
                stage.wait("120");
                walk(stage, job);
                balance(stage);
            }
        }
    },
    MANY_SMALL_PAGES {
        @Override
        public void play(Stage stage) {
            String job = submit(stage, "tiny-pages", "lamps");
            stage.wait("1.7");
            walk(stage, job);
            stage.wait("60");
            walk(stage, job);
            stage.wait("600");
            poll(stage, job);
        }
    },
    STRANGE_REQUESTS {
        @Override
        public void play(Stage stage) {
            String job = submit(stage, "brief", "lamps");
            submit(stage, "brief", "lamps");
            stage.alice("POST", BUILD, "{}");
            stage.alice("POST", BUILD, "{\"query\": 5}");
            stage.alice("POST", BUILD, "nothing");
            stage.wait("2");
            for (String id : List.of("none", "00000000-0000-0000-0000-000000000000", "..%2F", "x".repeat(5_000))) {
                stage.alice("GET", BUILD + "/" + id, "");
                stage.alice("POST", BUILD + "/" + id + "/pause", "");
                stage.alice("GET", BUILD + "/" + id, "");
            }
            for (String cursor : List.of("none", "page_9999", "page_0001%2B%3D", "")) {
                stage.alice("GET", BUILD + "/" + job + "?cursor=" + cursor, "");
            }
            stage.alice("GET", BUILD + "/" + job + "?odd=1", "");
            stage.alice("GET", BUILD + "/" + job + "/pause", "");
            stage.alice("DELETE", BUILD + "/" + job, "");
            stage.alice("POST", BUILD + "/" + job + "/pause", "{}");
            poll(stage, job);
        }
    },
    STRANGERS {
        @Override
        public void play(Stage stage) {
            String job = submit(stage, "brief", "lamps");
            stage.wait("1");
            for (int round = 0; round < 2; round++) {
                stage.anonymous("GET", BUILD + "/" + job);
                stage.anonymous("POST", BUILD + "/" + job + "/pause");
                stage.anonymous("GET", "/api/v1/credits/balance");
                stage.bob("GET", BUILD + "/" + job);
                stage.bob("GET", BUILD + "/" + job + "?cursor=page_0000");
                for (String verb : VERBS) {
                    stage.bob("POST", BUILD + "/" + job + "/" + verb);
                    poll(stage, job);
                    stage.wait("2");
                }
            }
            stage.bob("GET", BUILD + "/none");
            stage.spelled("x-api-key", "GET", BUILD + "/" + job);
            poll(stage, job);
        }
    },
    EDGES_OF_A_QUERY {
        @Override
        public void play(Stage stage) {
            for (String query : List.of(
                    "a".repeat(500),
                    "a".repeat(500) + " ",
                    "\u00e9".repeat(500),
                    "\ud83d\udca1".repeat(500),
                    "e\u0301".repeat(251))) {
                submit(stage, "brief", query);
            }
            stage.alice("POST", BUILD, "{\"query\": null}");
            stage.alice("POST", BUILD, "{\"query\": ");
        }
    },
    SHORT_LIVED_STATES {
        @Override
        public void play(Stage stage) {
            String pending = submit(stage, "documented", "lamps");
            stage.bob("POST", BUILD + "/" + pending + "/pause");
            poll(stage, pending);
            command(stage, pending, "pause");
            stage.wait("40");
            poll(stage, pending);
            for (String first : List.of("pause", "cancel")) {
                String job = submit(stage, "brief", "lamps");
                stage.wait("1.5");
                command(stage, job, first);
                command(stage, job, "resume");
                poll(stage, job);
                stage.wait("1");
                poll(stage, job);
            }
        }
    },
    STRANGERS_AT_PAUSED_JOBS {
        @Override
        public void play(Stage stage) {
            for (String verb : List.of("resume", "cancel")) {
                String job = submit(stage, "brief", "lamps");
                stage.wait("0.7");
                command(stage, job, "pause");
                stage.wait("3");
                stage.bob("POST", BUILD + "/" + job + "/" + verb);
                poll(stage, job);
            }
        }
    },
    OTHER_METHODS {
        @Override
        public void play(Stage stage) {
            String job = submit(stage, "brief", "lamps");
            stage.wait("0.7");
            for (String method : List.of("PUT", "PATCH", "DELETE")) {
                stage.alice(method, BUILD + "/" + job + "/pause", "");
                poll(stage, job);
                stage.wait("0.2");
            }
        }
    },
    TWO_AT_ONCE {
        @Override
        public void play(Stage stage) {
            String one = submit(stage, "brief", "lamps");
            String other = submit(stage, "documented", "chairs");
            stage.wait("1.8");
            stage.alice("GET", BUILD + "/" + other + "?cursor=page_0001", "");
            stage.alice("GET", BUILD + "/" + one + "?cursor=page_0001", "");
            command(stage, one, "pause");
            stage.wait("2");
            poll(stage, one);
            poll(stage, other);
            stage.wait("10");
            poll(stage, other);
            walk(stage, one);
        }
    },
    ASKED_THE_SAME_BY_ANOTHER_KEY {
        @Override
        public void play(Stage stage) {
            String job = submit(stage, "brief", "lamps");
            stage.wait("2");
            stage.alice("GET", BUILD + "/" + job + "?cursor=page_0000", "");
            stage.emptyKey("GET", BUILD + "/" + job);
            String other = Stage.member(stage.bob("POST", BUILD, "{\"query\": \"lamps\"}"), "job_id");
            stage.bob("GET", BUILD + "/" + other + "?cursor=page_0000");
        }
    },
    ALL_AT_ONCE {
        @Override
        public void play(Stage stage) {
            String job = submit(stage, "brief", "lamps");
            stage.wait("0.7");
            stage.atOnce("POST", BUILD + "/" + job + "/pause");
            stage.atOnce("GET", BUILD + "/" + job);
            stage.wait("2");
            stage.atOnce("POST", BUILD + "/" + job + "/resume");
            stage.wait("1");
            command(stage, job, "pause");
            stage.atOnce("POST", BUILD + "/" + job + "/cancel");
            stage.wait("9");
            stage.atOnce("GET", BUILD + "/" + job);
            walk(stage, job);
            balance(stage);
        }
    };

    private static final String BUILD = "/api/v1/tam/build";
    private static final List<String> VERBS = List.of("pause", "resume", "cancel");
    private static final int MOST_PAGES = 90;

    private static String submit(Stage stage, String scenario, String query) {
        return Stage.member(
                stage.alice("POST", BUILD, "{\"query\": \"%s\"}".formatted(query), "X-Bandstand-Scenario", scenario),
                "job_id");
    }

    private static void poll(Stage stage, String job) {
        stage.alice("GET", BUILD + "/" + job, "");
    }

    private static void command(Stage stage, String job, String verb) {
        stage.alice("POST", BUILD + "/" + job + "/" + verb, "");
    }

    private static void commands(Stage stage, String job) {
        for (String verb : VERBS) {
            command(stage, job, verb);
            poll(stage, job);
        }
    }

    private static void balance(Stage stage) {
        stage.alice("GET", "/api/v1/credits/balance", "");
    }

    /** Reads page after page, as far as each answer names another. */
    private static void walk(Stage stage, String job) {
        String cursor = "page_0000";
        for (int page = 0; page < MOST_PAGES && !cursor.isEmpty(); page++) {
            cursor = Stage.member(stage.alice("GET", BUILD + "/" + job + "?cursor=" + cursor, ""), "next_cursor");
        }
    }
}
