Feature: A finished job cannot be changed
  A command to a finished job is refused with 409 and changes nothing.

  @TAM-CONF-001 @must
  Rule: A pause of a completed job is refused with 409

    Example: Pause a completed job
      Given a completed job
      When Alice pauses the job
      Then the pause is refused with 409

  @TAM-CONF-002 @must
  Rule: A pause of a failed job is refused with 409

    Example: Pause a failed job
      Given a failed job
      When Alice pauses the job
      Then the pause of the failed job is refused with 409

  @TAM-CONF-003 @must
  Rule: A pause of a cancelled job is refused with 409

    Example: Pause a cancelled job
      Given a cancelled job
      When Alice pauses the job
      Then the pause of the cancelled job is refused with 409

  @TAM-CONF-004 @must
  Rule: A resume of a completed job is refused with 409

    Example: Resume a completed job
      Given a completed job
      When Alice resumes the job
      Then the resume is refused with 409

  @TAM-CONF-005 @must
  Rule: A resume of a failed job is refused with 409

    Example: Resume a failed job
      Given a failed job
      When Alice resumes the job
      Then the resume of the failed job is refused with 409

  @TAM-CONF-006 @must
  Rule: A resume of a cancelled job is refused with 409

    Example: Resume a cancelled job
      Given a cancelled job
      When Alice resumes the job
      Then the resume of the cancelled job is refused with 409

  @TAM-CONF-007 @must
  Rule: A cancel of a finished job is refused with 409

    Example: Cancel a completed job
      Given a completed job
      When Alice cancels the job
      Then the cancel is refused with 409

    Example: Cancel a cancelled job
      Given a cancelled job
      When Alice cancels the job
      Then the cancel is refused with 409

    @needs:failure
    Example: Cancel a failed job
      Given a failed job
      When Alice cancels the job
      Then the cancel is refused with 409

  @TAM-CONF-008 @must
  Rule: A refused call leaves status, companies, manifest and credits unchanged

    Example: Pages after a refused pause
      Given a completed job
      When Alice reads its first pages
      And Alice pauses the job
      And Alice reads its first pages
      Then the refused call changes nothing

    @needs:cancel
    Example: Manifest after a refused resume
      Given a cancelled job
      When Alice resumes the job
      Then the refused call changes nothing

  @TAM-CONF-010 @must
  Rule: A command to a finished job of another key is answered 404, not 409

    Scenario Outline: Bob <verb> Alice's completed job
      Given a completed job
      When Bob <verb> the job
      Then the command is answered 404, not 409

      Examples:
        | verb    |
        | pauses  |
        | resumes |
        | cancels |

    @needs:cancel
    Example: Bob commands Alice's cancelled job
      Given a cancelled job
      When Bob polls the job
      And Bob pauses the job
      And Bob resumes the job
      And Bob cancels the job
      Then the command is answered 404, not 409

    @needs:failure
    Example: Bob commands Alice's failed job
      Given a failed job
      When Bob polls the job
      And Bob pauses the job
      And Bob resumes the job
      And Bob cancels the job
      Then the command is answered 404, not 409
