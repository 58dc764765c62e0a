Feature: Failures are told by the status code
  Whatever a client gets wrong, it learns so from the status code, and in the same way each time.

  @TAM-AUTH-004 @must
  Rule: A call to a job id that does not exist is answered 404

    Example: Reading a job that is not there
      Given a job that does not exist
      When Alice polls the job
      Then the rule holds

    Scenario Outline: Asking something of a job that is not there: <asked>
      Given a job that does not exist
      When Alice <asked> the job
      Then the rule holds

      Examples:
        | asked   |
        | pauses  |
        | resumes |
        | cancels |

  @TAM-AUTH-001 @must
  Rule: A call without a key is refused with 401, 403 or 422 and gives nothing of the job away

    Example: Reading without a key
      Given a job
      When somebody without a key polls the job
      Then the rule holds

    Scenario Outline: Asking something of a job without a key: <asked>
      Given a job
      When somebody without a key <asked> the job
      Then the rule holds

      Examples:
        | asked   |
        | pauses  |
        | resumes |
        | cancels |

  @TAM-AUTH-006 @should
  Rule: A key does not appear in an answer

    Example: Reading, and being refused
      Given a job
      When Alice polls the job
      And Alice polls a job that does not exist
      Then the rule holds

  @TAM-AUTH-008 @should
  Rule: A call with a key that was made up is refused with 401, 403, 404 or 422

    Example: Reading with a key that was never issued
      Given a job
      When somebody with a made-up key polls the job
      Then the rule holds
