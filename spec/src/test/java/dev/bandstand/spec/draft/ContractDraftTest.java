package dev.bandstand.spec.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.ContractSource;
import dev.bandstand.spec.contract.OpenApi;
import org.junit.jupiter.api.Test;

class ContractDraftTest {

    @Test
    void the_document_of_a_contract_that_ships_gives_back_its_facts() {
        OpenApi document =
                Contract.trusted(ContractSource.shipped("openai-batch")).openApi();

        assertThat(ContractDraft.of(document))
                .contains("  createBatch: submit  # guess")
                .contains("  retrieveBatch: observe  # guess")
                .contains("  cancelBatch: cancel  # guess")
                .contains("caller: bearer  # guess")
                .contains("  validating: pending  # guess")
                .contains("  expired: expired  # guess")
                .contains("    by: after\n    sent: query after")
                .contains("    more: /has_more");
    }

    @Test
    void names_and_headers_of_a_document_tell_what_its_operations_do() {
        assertThat(ContractDraft.of(OpenApi.read("exports.yaml", EXPORTS)))
                .contains("  exportReport: submit  # guess")
                .contains("  cancelExport: cancel  # guess")
                .contains("id: {returned: [header Location], form: 'ex_{hex:8}'}  # guess")
                .contains("  AVAILABLE: completed  # guess")
                .contains("  PURGED: archived  # guess")
                .contains("  ACCEPTED   CANCELLED\n")
                .contains("    size: {sent: query size, default: 25, most: 500}\n")
                .contains("    starts-at: 0\n")
                .contains("    ends: /last\n")
                .contains("    total: header X-Total-Count\n");
    }

    @Test
    void bodies_tell_commands_and_pages_and_a_redirect_the_end() {
        assertThat(ContractDraft.of(OpenApi.read("pipelines.yaml", PIPELINES)))
                .contains("  searchRuns: list  # guess")
                .contains(
                        "  steerRun:  # guess\n    /requestedState: {RUN_STATE_CANCELLED: cancel, RUN_STATE_DRAINED: command}\n")
                .contains("id: {returned: [header Operation-Location, body /id], form: 'run_{hex:12}'}  # guess")
                .contains("status: /currentState  # guess")
                .contains("  RUN_STATE_UNSPECIFIED: ended  # guess")
                .contains("  RUN_STATE_PARTIALLY_DONE: ended  # guess")
                .contains("initial: RUN_STATE_QUEUED  # guess")
                .contains("to: RUN_STATE_DONE, stages: 10, or: [RUN_STATE_PARTIALLY_DONE]}")
                .contains("  RUN_STATE_RUNNING         RUN_STATE_CANCELLED  RUN_STATE_DRAINED\n")
                .contains("  done: {at: /progress/done, grows-to: 100}  # guess")
                .contains("    in: {RUN_STATE_DONE: {status: 303, headers: {Location: '/results/${id}'}}}\n")
                .contains("    sent: body /page_token\n    size: {sent: body /page_size, default: 50, most: 1000}\n")
                .contains("    next: body /page/next_page_token\n")
                .contains("unset: omit  # guess");
    }

    @Test
    void a_member_beside_the_state_tells_how_the_work_ended() {
        assertThat(ContractDraft.of(OpenApi.read("runs.yaml", """
                        openapi: 3.1.0
                        paths:
                          /runs/{id}:
                            get:
                              operationId: readRun
                              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                              responses:
                                '200':
                                  description: ok
                                  content:
                                    application/json:
                                      schema:
                                        properties:
                                          status: {type: string, enum: [queued, in progress, completed]}
                                          conclusion: {oneOf: [{enum: [success, failure, timed_out]}, {type: 'null'}]}
                          /runs/{id}/cancel:
                            post: {operationId: cancelRun, responses: {'202': {description: ok}}}
                        """)))
                .contains("  'in progress': {/status: 'in progress', /conclusion: $none}\n")
                .contains("  failure: {/status: completed, /conclusion: failure}\n")
                .contains("  timed_out: expired  # guess")
                .contains("  \"in progress\"  refuse\n")
                .doesNotContain("  completed: ");
    }

    @Test
    void the_caller_names_a_job_in_the_path_of_a_put() {
        assertThat(ContractDraft.of(OpenApi.read("exports.yaml", NAMED)))
                .contains("  putExport: submit  # guess")
                .contains("id: {returned: [body /name], chosen: path name, taken: same}  # guess");
        assertThat(ContractDraft.of(OpenApi.read(
                        "exports.yaml", NAMED.replace("'201':", "'409': {description: taken}\n        '201':"))))
                .contains("chosen: path name}  # guess");
    }

    @Test
    void the_caller_names_a_job_in_a_member_that_a_submit_demands() {
        assertThat(ContractDraft.of(OpenApi.read("runs.yaml", """
                        openapi: 3.1.0
                        paths:
                          /runs:
                            post:
                              operationId: createRun
                              parameters: [{name: Idempotency-Key, in: header, schema: {type: string}}]
                              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Run'}}}}
                              responses: {'201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Run'}}}}}
                          /runs/{name}:
                            get:
                              operationId: readRun
                              parameters: [{name: name, in: path, required: true, schema: {type: string}}]
                              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Run'}}}}}
                        components:
                          schemas:
                            Run:
                              properties:
                                metadata: {type: object, required: [name], properties: {name: {type: string}}}
                                status: {type: string, enum: [running, done]}
                        """)))
                .contains("id: {returned: [body /metadata/name], chosen: body /metadata/name}  # guess")
                .contains("idempotency-key: header Idempotency-Key  # guess");
    }

    private static final String NAMED = """
            openapi: 3.1.0
            paths:
              /exports/{name}:
                parameters: [{name: name, in: path, required: true, schema: {type: string}}]
                put:
                  operationId: putExport
                  responses:
                    '201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Export'}}}}
                get:
                  operationId: readExport
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Export'}}}}
            components:
              schemas:
                Export: {properties: {name: {type: string}, status: {type: string, enum: [running, done]}}}
            """;

    private static final String PIPELINES = """
            openapi: 3.1.0
            paths:
              /runs:
                post:
                  operationId: startRun
                  responses:
                    '202': {description: ok, headers: {Operation-Location: {schema: {type: string}}}}
              /runs:search:
                post:
                  operationId: searchRuns
                  requestBody:
                    content:
                      application/json:
                        schema:
                          properties:
                            page_token: {type: string}
                            page_size: {type: integer, default: 50, maximum: 1000}
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema:
                            properties:
                              runs: {type: array, items: {$ref: '#/components/schemas/Run'}}
                              page: {type: object, properties: {next_page_token: {type: string}}}
              /runs/{run}:
                parameters: [{name: run, in: path, required: true, schema: {type: string}}]
                get:
                  operationId: readRun
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Run'}}}}
                    '303': {description: done}
                put:
                  operationId: steerRun
                  requestBody:
                    content:
                      application/json:
                        schema: {properties: {requestedState: {enum: [RUN_STATE_CANCELLED, RUN_STATE_DRAINED]}}}
                  responses: {'200': {description: ok}}
              /results/{result}:
                parameters: [{name: result, in: path, required: true, schema: {type: string}}]
                get: {operationId: readResult, responses: {'200': {description: ok}}}
            components:
              schemas:
                Run:
                  type: object
                  properties:
                    id: {type: string, pattern: '^run_[a-z0-9]{12}$'}
                    labels: {type: object, additionalProperties: {type: string}}
                    currentState:
                      enum:
                        - RUN_STATE_UNSPECIFIED
                        - RUN_STATE_QUEUED
                        - RUN_STATE_RUNNING
                        - RUN_STATE_DONE
                        - RUN_STATE_PARTIALLY_DONE
                        - RUN_STATE_CANCELLED
                        - RUN_STATE_DRAINED
                    progress: {type: object, properties: {done: {type: integer}, started_at: {type: integer}}}
            """;

    private static final String EXPORTS = """
            openapi: 3.0.3
            paths:
              /reports/{report}:export:
                post:
                  operationId: exportReport
                  responses: {'303': {description: ok, headers: {Location: {schema: {type: string}}}}}
              /exports/{export}:
                parameters: [{name: export, in: path, required: true, schema: {type: string, pattern: '^ex_[0-9a-f]{8}$'}}]
                get:
                  operationId: readExport
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema: {properties: {state: {type: string, enum: [ACCEPTED, AVAILABLE, PURGED, CANCELLED]}}}
                delete:
                  operationId: cancelExport
                  responses: {'204': {description: ok}}
              /exports:
                get:
                  operationId: listExports
                  parameters:
                    - {name: page, in: query, schema: {type: integer, minimum: 0}}
                    - {name: size, in: query, schema: {type: integer, maximum: 500, default: 25}}
                  responses:
                    '200':
                      description: ok
                      headers: {X-Total-Count: {schema: {type: integer}}}
                      content:
                        application/json:
                          schema: {properties: {items: {type: array, items: {}}, last: {type: boolean}}}
            """;

    @Test
    void names_are_known_however_they_are_written() {
        String draft = ContractDraft.of(OpenApi.read("batches.yaml", BATCHES));

        assertThat(draft)
                .contains(
                        "  ValidationFailed: failed  # guess",
                        "    sent: query $skipToken",
                        "    size: {sent: query $maxpagesize, default: 20, most: 50}",
                        "    next: url /@nextLink",
                        "    sent: body /NextToken",
                        "    size: {sent: body /MaxResults, default: 20, most: 25}",
                        "    next: body /NextToken");
    }

    private static final String BATCHES = """
        openapi: 3.0.3
        paths:
          /batches:
            post:
              operationId: start
              responses: {'202': {description: ok, headers: {Operation-Location: {schema: {type: string}}}}}
            get:
              operationId: list
              parameters:
                - {name: $maxpagesize, in: query, schema: {type: integer, maximum: 50}}
                - {name: $skipToken, in: query, schema: {type: string}}
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema: {properties: {value: {type: array, items: {}}, '@nextLink': {type: string}}}
          /batches/{id}:
            get:
              operationId: read
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema: {properties: {status: {type: string, enum: [Running, Succeeded, ValidationFailed]}}}
          /batches/query:
            post:
              operationId: queryBatches
              requestBody:
                content:
                  application/json:
                    schema: {properties: {MaxResults: {type: integer, maximum: 25}, NextToken: {type: string}}}
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema: {properties: {Batches: {type: array, items: {}}, NextToken: {type: string}}}
        """;

    @Test
    void commands_may_name_the_job_in_the_body_where_reads_name_it_in_the_query() {
        assertThat(ContractDraft.of(OpenApi.read("runs.yaml", """
                        openapi: 3.1.0
                        components:
                          schemas:
                            Id: {type: object, required: [run_id], properties: {run_id: {type: integer}}}
                            Run:
                              properties:
                                run_id: {type: integer}
                                cost_total_usd: {type: number}
                                state:
                                  properties:
                                    life_cycle_state: {type: string, enum: [PENDING, RUNNING, TERMINATING, TERMINATED, INTERNAL_ERROR]}
                                    result_state: {type: string, enum: [SUCCESS, FAILED, TIMEDOUT, CANCELED]}
                        paths:
                          /runs/submit:
                            post:
                              operationId: submitRun
                              requestBody: {content: {application/json: {schema: {properties: {task: {type: string}}}}}}
                              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Id'}}}}}
                          /runs/get:
                            get:
                              operationId: getRun
                              parameters: [{name: run_id, in: query, required: true, schema: {type: integer}}]
                              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Run'}}}}}
                          /runs/cancel:
                            post:
                              operationId: cancelRun
                              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Id'}}}}
                              responses: {'200': {description: ok}}
                          /runs/repair:
                            post:
                              operationId: repairRun
                              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Id'}}}}
                              responses: {'200': {description: ok}}
                        """)))
                .contains("  submitRun: submit  # guess")
                .contains("  cancelRun: cancel  # guess")
                .contains("  repairRun: retry  # guess")
                .contains("sent: [query run_id, body /run_id], form: '{number}'}  # guess")
                .contains("  PENDING: {/state/life_cycle_state: PENDING, /state/result_state: $none}\n")
                .contains("  TIMEDOUT: {/state/life_cycle_state: TERMINATED, /state/result_state: TIMEDOUT}\n")
                .contains("  INTERNAL_ERROR: failed  # guess")
                .contains(
                        "  RUNNING: {after: 20s, to: SUCCESS, stages: 10, or: [INTERNAL_ERROR, FAILED, TIMEDOUT]}  # guess")
                .doesNotContain("cost_total_usd");
    }

    @Test
    void a_start_at_the_path_of_the_job_is_its_submit_and_a_list_stands_in_an_envelope() {
        assertThat(ContractDraft.of(OpenApi.read("builds.yaml", """
                        openapi: 3.1.0
                        components:
                          schemas:
                            Build: {properties: {data: {properties: {id: {type: string}, status: {type: string, enum: [READY, RUNNING, SUCCEEDED, FAILED, TIMING-OUT, TIMED-OUT]}}}}}
                            Builds: {properties: {data: {properties: {items: {type: array, items: {properties: {id: {type: string}, status: {type: string}}}}}}}}
                        paths:
                          /other:
                            post: {operationId: startOther, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Build'}}}}}}
                          /builds:
                            get: {operationId: listBuilds, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Builds'}}}}}}
                          /builds/{build}:
                            parameters: [{name: build, in: path, required: true, schema: {type: string}}]
                            get: {operationId: readBuild, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Build'}}}}}}
                            post: {operationId: startBuild, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Build'}}}}}}
                          /builds/{build}/attempts/{n}:
                            parameters: [{name: build, in: path, required: true, schema: {type: string}}, {name: n, in: path, required: true, schema: {type: integer}}]
                            get: {operationId: readAttempt, responses: {'200': {description: ok, content: {application/json: {schema: {properties: {steps: {type: array, items: {type: object}}}}}}}}}
                          /builds/{build}/logs:
                            parameters: [{name: build, in: path, required: true, schema: {type: string}}]
                            delete: {operationId: deleteLogs, responses: {'204': {description: ok}}}
                        """)))
                .contains("  startBuild: submit  # guess")
                .contains("  readAttempt: read  # guess")
                .contains("  deleteLogs: command  # guess")
                .contains("  READY: pending  # guess")
                .contains(
                        "  RUNNING: {after: 20s, to: SUCCEEDED, stages: 10, or: [TIMING-OUT, FAILED, TIMED-OUT]}  # guess")
                .contains("  TIMING-OUT: {after: 2s, to: TIMED-OUT}  # guess")
                .contains("    items: /data/items\n");
    }

    @Test
    void a_document_without_jobs_is_refused() {
        OpenApi document = OpenApi.read("x.yaml", "openapi: 3.1.0\npaths: {}\n");

        assertThatThrownBy(() -> ContractDraft.of(document))
                .isInstanceOf(ContractError.class)
                .hasMessageContaining("x.yaml has no operation that reads something by its id");
    }

    @Test
    void operations_that_are_all_posts_name_the_job_in_the_body() {
        assertThat(ContractDraft.of(OpenApi.read("transcriptions.yaml", TRANSCRIPTIONS)))
                .contains("  StartJob: submit  # guess")
                .contains("  DescribeJob: observe  # guess")
                .contains("  ListJobs: list  # guess")
                .contains("  ListJobLines: pages  # guess")
                .contains("  StopJob: cancel  # guess")
                .contains("  ApproveJob: command  # guess")
                .doesNotContain("CreateVault", "DescribeVault")
                .contains("id: {returned: [body /JobId, body /Job/JobId], sent: body /JobId}  # guess")
                .contains("status: /Job/JobStatus  # guess")
                .contains("  STOP_REQUESTED: cancelling  # guess")
                .contains("    sent: body /NextToken\n")
                .contains("    part: /Job\n")
                .contains("errors: {missing: {status: 400}, refused: {status: 400}}  # guess");
    }

    private static final String TRANSCRIPTIONS = """
            openapi: 3.0.3
            paths:
              /CreateVault: {post: {operationId: CreateVault, responses: {'200': {description: ok, content: {application/json: {schema: {properties: {VaultId: {type: string}}}}}}}}}
              /DescribeVault:
                post:
                  operationId: DescribeVault
                  requestBody: {content: {application/json: {schema: {required: [VaultId], properties: {VaultId: {type: string}}}}}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {properties: {VaultId: {type: string}, Status: {type: string}}}}}}}
              /StartJob:
                post:
                  operationId: StartJob
                  requestBody: {content: {application/json: {schema: {required: [Media], properties: {Media: {type: string}, ClientRequestId: {type: string}}}}}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {properties: {JobId: {type: string}}}}}}}
              /DescribeJob:
                post: {operationId: DescribeJob, requestBody: {$ref: '#/components/requestBodies/Job'}, responses: &job {'200': {$ref: '#/components/responses/Job'}, '400': {description: no}}}
              /StopJob:
                post: {operationId: StopJob, requestBody: {$ref: '#/components/requestBodies/Job'}, responses: *job}
              /ApproveJob:
                post: {operationId: ApproveJob, requestBody: {$ref: '#/components/requestBodies/Job'}, responses: *job}
              /ListJobLines:
                post:
                  operationId: ListJobLines
                  requestBody: {content: {application/json: {schema: {required: [JobId], properties: {JobId: {type: string}, NextToken: {type: string}}}}}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {properties: {Lines: {type: array, items: {}}, NextToken: {type: string}}}}}}}
              /ListJobs:
                post:
                  operationId: ListJobs
                  requestBody: {content: {application/json: {schema: {properties: {NextToken: {type: string}, JobName: {type: string}}}}}}
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema: {properties: {Jobs: {type: array, items: {$ref: '#/components/schemas/Job'}}, NextToken: {type: string}}}
            components:
              requestBodies:
                Job: {content: {application/json: {schema: {required: [JobId], properties: {JobId: {type: string}, ClientRequestId: {type: string}}}}}}
              responses:
                Job: {description: ok, content: {application/json: {schema: {properties: {Job: {$ref: '#/components/schemas/Job'}}}}}}
              schemas:
                Job:
                  properties:
                    JobId: {type: string}
                    JobStatus: {type: string, enum: [QUEUED, IN_PROGRESS, STOP_REQUESTED, STOPPED, FAILED, COMPLETED]}
            """;

    @Test
    void an_id_in_the_query_and_members_that_say_done_and_good_are_found() {
        assertThat(ContractDraft.of(OpenApi.read("tasks.yaml", """
                        openapi: 3.1.0
                        paths:
                          /task/start:
                            post:
                              operationId: startTask
                              responses: {'202': {description: ok, content: {application/json: {schema: {properties: {taskId: {type: integer}}}}}}}
                          /task/status:
                            get:
                              operationId: taskStatus
                              parameters: [{name: taskId, in: query, required: true, schema: {type: integer}}]
                              responses:
                                '200':
                                  description: ok
                                  content:
                                    application/json:
                                      schema:
                                        properties:
                                          taskId: {type: integer}
                                          finished: {type: boolean}
                                          success: {type: boolean}
                                          result: {type: object, properties: {state: {type: string}}}
                          /task/cancel:
                            post:
                              operationId: cancelTask
                              parameters: [{name: taskId, in: query, required: true, schema: {type: integer}}]
                              responses: {'200': {description: ok}}
                        """)))
                .contains(
                        "  startTask: submit  # guess\n  taskStatus: observe  # guess\n  cancelTask: cancel  # guess\n")
                .contains("id: {returned: [body /taskId], sent: query taskId, form: '{number}'}  # guess")
                .contains("""
                        status:  # guess
                          running: {/finished: false, /result: $none}
                          failed: {/finished: true, /success: false, /result: $none}
                          succeeded: {/finished: true, /success: true, /result: $any}
                        """)
                .contains("  running    failed\n");
    }

    @Test
    void the_status_of_an_error_is_not_the_state_of_an_operation() {
        assertThat(ContractDraft.of(OpenApi.read("operations.yaml", OPERATIONS)))
                .contains("  speech_recognize: submit  # guess")
                .contains("""
                        status:  # guess
                          running: {/done: false, /error: $none, /response: $none}
                          cancelled: {/done: true, /error/code: 1}
                          failed: {/done: true, /error: $any, /response: $none}
                          succeeded: {/done: true, /error: $none, /response: $any}
                        """)
                .contains("  running: {after: 20s, to: succeeded, stages: 10, or: [failed]}  # guess")
                .contains("  running    cancelled\n")
                .contains("errors: {body: {error: {code: $status, message: $message}}}  # guess");
        assertThat(ContractDraft.of(OpenApi.read("operations.yaml", OPERATIONS.replace("code: {type: integer}, ", ""))))
                .doesNotContain("cancelled:")
                .contains("  running    failed\n");
    }

    private static final String OPERATIONS = """
            openapi: 3.0.3
            paths:
              /speech:recognize:
                post: {operationId: speech_recognize, responses: {'200': {$ref: '#/components/responses/Operation'}}}
              /operations/{name}:
                parameters: [{name: name, in: path, required: true, schema: {type: string}}]
                get: {operationId: operations_get, responses: {'200': {$ref: '#/components/responses/Operation'}, '404': {$ref: '#/components/responses/Error'}}}
              /operations/{name}:cancel:
                parameters: [{name: name, in: path, required: true, schema: {type: string}}]
                post: {operationId: operations_cancel, responses: {'200': {description: ok}, '409': {$ref: '#/components/responses/Error'}}}
            components:
              responses:
                Operation: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Operation'}}}}
                Error:
                  description: no
                  content:
                    application/json:
                      schema:
                        required: [error]
                        properties: {error: {required: [code, message], properties: {code: {type: integer}, message: {type: string}}}}
              schemas:
                Operation:
                  properties:
                    name: {type: string}
                    done: {type: boolean}
                    error: {type: object, properties: {code: {type: integer}, message: {type: string}, status: {type: string}}}
                    response: {type: object}
            """;

    @Test
    void a_switch_in_a_patch_is_a_pause_and_a_resume_and_required_headers_have_values() {
        assertThat(ContractDraft.of(OpenApi.read("cluster.yaml", CLUSTER)))
                .contains("  patchJob:  # guess\n    /spec/suspend: {'true': pause, 'false': resume}\n")
                .contains("  DeadlineExceeded: expired  # guess")
                .contains("  Inconclusive: ended  # guess")
                .contains("  Running           Suspended  refuse\n")
                .contains("answers:\n  readJob:  # guess\n    headers: {ETag: '\"${status}\"', X-Rate: '1'}\n");
    }

    private static final String CLUSTER = """
            openapi: 3.1.0
            paths:
              /jobs:
                post: {operationId: createJob, responses: {'201': {description: made, headers: {Location: {required: true, schema: {type: string}}}}}}
              /jobs/{name}:
                parameters: [{name: name, in: path, required: true, schema: {type: string}}]
                get:
                  operationId: readJob
                  responses:
                    '200':
                      description: the job
                      headers:
                        ETag: {required: true, schema: {type: string}}
                        X-Rate: {required: true, schema: {type: integer, minimum: 1}}
                        X-Other: {schema: {type: string}}
                      content:
                        application/json:
                          schema:
                            properties:
                              status:
                                properties:
                                  phase: {enum: [Pending, Running, Suspended, Complete, DeadlineExceeded, Inconclusive]}
                patch:
                  operationId: patchJob
                  requestBody: {content: {application/merge-patch+json: {schema: {properties: {spec: {properties: {suspend: {type: boolean}}}}}}}}
                  responses: {'200': {description: ok}, '409': {description: no}}
            """;
}
