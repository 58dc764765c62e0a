Feature: One key does not see the jobs of another
  Alice owns the job. Bob has another key and must not learn that the job exists.

  @TAM-AUTH-002 @must
  Rule: A poll of a job of another key is answered 404, for every page

    Example: Bob polls Alice's job
      Given a job
      When Bob polls the job
      Then the poll is answered 404

    Example: Bob reads a later page of Alice's job
      Given a completed job
      When Alice notes the cursor of its second page
      And Bob reads the page of that cursor
      Then the poll is answered 404

  @TAM-AUTH-003 @must
  Rule: A pause or resume of an unfinished job of another key is answered 404

    Scenario Outline: Bob <verb> Alice's running job
      Given a running job
      When Bob <verb> the job
      Then the command is answered 404

      Examples:
        | verb    |
        | pauses  |
        | resumes |

  @TAM-AUTH-009 @must
  Rule: A cancel of an unfinished job of another key is refused

    Example: Bob cancels Alice's running job
      Given a running job
      When Bob cancels the job
      Then the cancel is refused

  @TAM-AUTH-005 @must
  Rule: The answer for a job of another key is the same as the answer for a job that does not exist

    Example: Bob compares Alice's job with one that does not exist
      Given a job
      When Bob polls the job
      And Bob polls a job that does not exist
      Then both answers look the same

  @TAM-CONF-010 @must
  Rule: A command to a finished job of another key is answered 404, not 409

    Example: Bob pauses Alice's finished job
      Given a finished job
      When Bob pauses the job
      Then the command is answered 404, not 409
