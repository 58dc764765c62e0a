Feature: Cancelling a platform job
  Unlike a pause, a cancel is final.

  @NEMO-CANC-001 @must
  Rule: A cancel of a created, pending or active job is answered 200 with status cancelling or cancelled

    Example: Cancel an active job
      Given a running job
      When Alice cancels the job
      Then the cancel is answered 200 with status cancelling or cancelled

  @NEMO-CANC-002 @must
  Rule: A cancelling job ends without another call and is never paused

    Example: Wait while the job is cancelling
      Given a running job
      When Alice cancels the job
      And Alice waits until the job is finished
      Then the job ends without another call and never shows paused

    @needs:pause-resume
    Example: Cancel a job that is resuming
      Given a paused job
      When Alice resumes the job
      And Alice cancels the job
      And Alice waits until the job is finished
      Then the job ends without another call and never shows paused

  @NEMO-CANC-003 @must
  Rule: A cancel of a paused job is answered 200 with status cancelling or cancelled

    Example: Cancel a paused job
      Given a paused job
      When Alice cancels the job
      Then the cancel of the paused job is answered 200 with status cancelling or cancelled

  @NEMO-CANC-004 @must
  Rule: A cancel of a finished job does not change its status

    Example: Cancel a completed job
      Given a completed job
      When Alice cancels the job
      Then the job still has its final status

    Example: Command a job while it is cancelling and when it is cancelled
      Given a running job
      When Alice cancels the job
      And Alice pauses the job
      And Alice resumes the job
      And Alice cancels the job
      And Alice waits until the job is finished
      And Alice pauses the job
      And Alice resumes the job
      And Alice cancels the job
      And Alice reads the status of the job
      And nobody calls for a while
      Then the job still has its final status

  @NEMO-LIFE-002 @must
  Rule: A refused call leaves the status of the job unchanged

    Example: Cancel a pausing job that refuses it
      Given a running job
      When Alice pauses the job
      And Alice cancels the job while it is pausing
      Then a refused call does not change the status

  @NEMO-ALTS-001 @may
  Rule: A cancel of a pausing job is refused with 409 or accepted with status cancelling

    Example: Cancel right after a pause
      Given a running job
      When Alice pauses the job
      And Alice cancels the job
      Then the cancel is refused with 409 or accepted with status cancelling

  @NEMO-ALTS-002 @may
  Rule: A command that has nothing to do is answered 200 with the job or refused with 409

    Example: Commands to a completed job
      Given a completed job
      When Alice pauses the job
      And Alice resumes the job
      And Alice cancels the job
      Then every command is answered 200 with the job or refused with 409
