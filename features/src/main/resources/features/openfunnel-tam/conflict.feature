Feature: A finished job cannot be changed
  A command to a finished job is refused with 409 and changes nothing.

  @TAM-CONF-001 @must
  Rule: A pause of a completed job is refused with 409

    Example: Pause a completed job
      Given a completed job
      When Alice pauses the job
      Then the pause is refused with 409

    Example: Pause a job that has just completed
      Given a running job
      When Alice waits until the job is finished
      And Alice pauses the job
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

    Example: Cancel a finished job
      Given a finished job
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

    @needs:isolation
    Example: A stranger is refused
      Given a running job
      When Bob pauses the job
      Then the refused call changes nothing

  @TAM-CONF-009 @must
  Rule: A pause of a running, pausing or paused job is not refused with 409

    Example: Pause a running job, and pause it again while it is pausing
      Given a running job
      When Alice pauses the job
      And Alice pauses the job
      Then no pause is refused with 409

    Example: Pause a paused job
      Given a paused job
      When Alice pauses the job
      Then no pause is refused with 409
