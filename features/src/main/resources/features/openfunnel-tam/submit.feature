Feature: Submitting a build
  A submit is answered at once with the id to poll. Each submit costs credits, so these
  scenarios come first and their jobs serve all that follow.

  @TAM-SUBM-001 @must
  Rule: The job_id of a submit answer can be polled at once with the same key

    Example: Polled as soon as it was submitted
      When Alice submits a build
      And Alice polls the job
      Then the rule holds

  @TAM-SUBM-002 @must
  Rule: Two submits give two ids

    Example: The same query once more
      Given a job that Alice submitted
      When Alice submits another build
      Then the rule holds

  @TAM-SUBM-005 @must
  Rule: A submit without a query, or with one that is empty, longer than 500 characters or no string, is answered 422

    Scenario Outline: A submit <flaw>
      When Alice submits a build <flaw>
      Then the rule holds

      Examples:
        | flaw                          |
        | without a query               |
        | with an empty query           |
        | with a query that is too long |
        | with a number for a query     |
