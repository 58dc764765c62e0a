Feature: Cancelling a platform job
  Unlike a pause, a cancel is for good.

  @NEMO-CANC-001 @must
  Rule: A cancel of an active job is answered 200 with the status cancelling or cancelled

    Example: A job at work is stopped
      Given a running job
      When Alice cancels the job
      Then the rule holds

  @NEMO-CANC-002 @must
  Rule: A cancelling job is cancelled or at another end after a while without another call, and never paused

    Example: Nobody calls while the job is cancelling
      Given a running job
      When Alice cancels the job
      And the job comes to its end
      Then the rule holds

  @NEMO-CANC-003 @must
  Rule: A cancel of a paused job is answered 200 with the status cancelling or cancelled

    Example: A job at rest is ended
      Given a paused job
      When Alice cancels the job
      Then the rule holds

  @NEMO-CANC-004 @must
  Rule: A cancel of a finished job does not change its status

    Example: Cancelling what has completed
      Given a completed job
      When Alice cancels the job
      Then the rule holds

  @NEMO-LIFE-002 @must
  Rule: A call that was refused leaves the status of the job as it was

    Example: A refusal while the job is pausing
      Given a running job
      When Alice pauses the job
      And Alice cancels the job, which may be refused
      Then the rule holds

  @NEMO-ALTS-001 @must
  Rule: A cancel of a pausing job is refused with 409 or accepted as cancelling

    Example: A cancel right after a pause
      Given a running job
      When Alice pauses the job
      And Alice cancels the job
      Then the rule holds

  @NEMO-ALTS-002 @must
  Rule: A control call that finds nothing to do is answered 200 with the job or refused with 409

    Example: Calls to a job that has ended
      Given a completed job
      When Alice pauses the job
      And Alice resumes the job
      And Alice cancels the job
      Then the rule holds
