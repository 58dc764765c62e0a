Feature: One key does not see the jobs of another
  Alice owns the job. Bob has a key of his own and must not learn that the job exists.

  @TAM-AUTH-002 @must
  Rule: A poll of a job of another key is answered 404, on every page

    Example: Bob reads the first page
      Given a job
      When Bob polls the job
      Then the rule holds

    Example: Bob reads a later page
      Given a completed job
      When Alice keeps the cursor of its second page
      And Bob reads the page behind that cursor
      Then the rule holds

  @TAM-AUTH-003 @must
  Rule: A pause or resume of an unfinished job of another key is answered 404

    Scenario Outline: Bob <asked> an unfinished job
      Given a running job
      When Bob <asked> the job
      Then the rule holds

      Examples:
        | asked   |
        | pauses  |
        | resumes |

  @TAM-AUTH-009 @must
  Rule: A cancel of an unfinished job of another key is answered 404

    Example: Bob cancels an unfinished job
      Given a running job
      When Bob cancels the job
      Then the rule holds

  @TAM-AUTH-005 @must
  Rule: The answer to a job of another key is the same as the answer to a job that does not exist

    Example: Bob compares
      Given a job
      When Bob polls the job
      And Bob polls a job that does not exist
      Then the rule holds

  @TAM-CONF-010 @must
  Rule: A command to a finished job of another key is answered 404, not 409

    Example: Bob pauses a finished job
      Given a finished job
      When Bob pauses the job
      Then the rule holds
