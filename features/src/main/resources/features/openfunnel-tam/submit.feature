Feature: Submitting a build
  A submit is answered at once with the id to poll. Each build costs credits, so these
  scenarios run first and later ones reuse their jobs.

  @TAM-SUBM-003 @must
  Rule: A submit with a query of 1 to 500 characters is answered 200 or 202

    Example: A query of 500 characters, some of them of several bytes or code units
      When Alice submits a build with a query of 500 characters
      Then the submit is answered 200 or 202

  @TAM-SUBM-005 @must
  Rule: A submit is answered 422 if its query is missing, empty, longer than 500 characters or not a string

    Scenario Outline: A submit <flaw>
      When Alice submits a build <flaw>
      Then the submit is answered 422

      Examples:
        | flaw                                                 |
        | without a query                                      |
        | with an empty query                                  |
        | with a query of 501 characters                       |
        | with a query of 501 characters, half of them accents |
        | with a query of 501 characters, the last one a blank |
        | with a number as its query                           |
        | with null as its query                               |
        | with a list as its query                             |
        | with a list as its body                              |

  @TAM-SUBM-007 @must
  Rule: A submit whose body is no JSON text is answered with a status of 400 to 499

    Example: Bodies that cannot be read
      When Alice submits these bodies:
        | {"query":         |
        | {"query":"a" "b"} |
        | dental clinics    |
        | {'query':'a'}     |
        | <query>a</query>  |
      Then the submit is answered with a status of 400 to 499

  @TAM-SUBM-001 @must
  Rule: The job_id of a submit answer can be polled at once with the same key

    Example: Poll right after the submit
      When Alice submits a build
      And Alice polls the job
      Then the poll of the new job is answered 200
