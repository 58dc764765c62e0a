Feature: A finished job cannot be changed
  A refusal says so by 409 and changes nothing.

  @TAM-CONF-001 @must
  Rule: A pause of a completed job is refused as a conflict, with 409

    Example: Pausing a completed job
      Given a completed job
      When Alice pauses the job
      Then the rule holds

    Example: Pausing a job that has just completed
      Given a running job
      When the job comes to its end
      And Alice pauses the job
      Then the rule holds

  @TAM-CONF-002 @must
  Rule: A pause of a failed job is refused as a conflict, with 409

    Example: Pausing a failed job
      Given a failed job
      When Alice pauses the job
      Then the rule holds

  @TAM-CONF-003 @must
  Rule: A pause of a cancelled job is refused as a conflict, with 409

    Example: Pausing a cancelled job
      Given a cancelled job
      When Alice pauses the job
      Then the rule holds

  @TAM-CONF-004 @must
  Rule: A resume of a completed job is refused as a conflict, with 409

    Example: Resuming a completed job
      Given a completed job
      When Alice resumes the job
      Then the rule holds

  @TAM-CONF-005 @must
  Rule: A resume of a failed job is refused as a conflict, with 409

    Example: Resuming a failed job
      Given a failed job
      When Alice resumes the job
      Then the rule holds

  @TAM-CONF-006 @must
  Rule: A resume of a cancelled job is refused as a conflict, with 409

    Example: Resuming a cancelled job
      Given a cancelled job
      When Alice resumes the job
      Then the rule holds

  @TAM-CONF-007 @must
  Rule: A cancel of a finished job is refused as a conflict, with 409

    Example: Cancelling a finished job
      Given a finished job
      When Alice cancels the job
      Then the rule holds

  @TAM-CONF-008 @must
  Rule: A call that was refused leaves status, companies, manifest and credits as they were

    Example: Looking after a refusal
      Given a completed job
      When Alice reads some of its pages
      And Alice pauses the job
      And Alice reads some of its pages
      Then the rule holds

    @needs:cancel
    Example: The bill after a refusal
      Given a cancelled job
      When Alice resumes the job
      Then the rule holds

    @needs:isolation
    Example: Somebody else is refused
      Given a running job
      When Bob pauses the job
      Then the rule holds

  @TAM-CONF-009 @must
  Rule: A pause of a running, pausing or paused job is not refused as a conflict

    Example: Pausing a job at work, and again on its way to rest
      Given a running job
      When Alice pauses the job
      And Alice pauses the job
      Then the rule holds

    Example: Pausing a job at rest
      Given a paused job
      When Alice pauses the job
      Then the rule holds
