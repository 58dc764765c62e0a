Feature: Errors
  The status code tells a client what is wrong with its call.

  @TAM-AUTH-004 @must
  Rule: A call to a job id that does not exist is answered 404

    Example: Poll a job that does not exist
      Given a job that does not exist
      When Alice polls the job
      Then the call is answered 404

    Scenario Outline: Alice <verb> a job that does not exist
      Given a job that does not exist
      When Alice <verb> the job
      Then the call is answered 404

      Examples:
        | verb    |
        | pauses  |
        | resumes |
        | cancels |

  @TAM-AUTH-012 @must
  Rule: A call for the credit balance without a key is refused with 401, 403, 404 or 422

    Example: Read the balance without a key
      Given a job
      When somebody without a key reads the credit balance
      Then the call for the balance is refused

  @TAM-AUTH-001 @must
  Rule: A call without a key is refused with 401, 403, 404 or 422 and reveals nothing about the job

    Example: Poll without a key
      Given a job
      When somebody without a key polls the job
      Then the call is refused and tells nothing about the job

    Example: Poll with an empty key
      Given a job
      When somebody polls the job with an empty key
      Then the call is refused and tells nothing about the job

    @needs:paging
    Example: Read a later page without a key
      Given a completed job
      When Alice notes the cursor of its second page
      And somebody without a key reads the page of that cursor
      Then the call is refused and tells nothing about the job

    Scenario Outline: Somebody without a key <verb> a job
      Given a job
      When somebody without a key <verb> the job
      Then the call is refused and tells nothing about the job

      Examples:
        | verb    |
        | pauses  |
        | resumes |
        | cancels |

  @TAM-AUTH-006 @should
  Rule: An answer does not contain the API key

    Example: A successful poll and a refused one
      Given a job
      When Alice polls the job
      And Alice polls a job that does not exist
      Then no answer contains the API key

  @TAM-AUTH-008 @should
  Rule: A call with a key that was never issued is refused with 401, 403, 404 or 422

    Example: Poll with a key that was never issued
      Given a job
      When somebody with an invented key polls the job
      Then the poll is refused with 401, 403, 404 or 422
