Feature: The life of a job
  Where a job comes from and goes to, and that it gets there by itself.

  @TAM-LIFE-006 @must
  Rule: A paused job stays paused until it is resumed or cancelled

    Example: A job that rests for long
      Given a paused job
      When the job is left alone for a while
      Then the rule holds

  @TAM-LIFE-004 @must
  Rule: A pausing job comes to rest, or ends, without another call

    Example: Nobody calls while the job is pausing
      Given a running job
      When Alice pauses the job
      And the job settles
      Then the rule holds

  @TAM-LIFE-003 @must
  Rule: A job that is left to itself and does not rest is completed, failed or cancelled in the end

    Example: Nobody interferes
      Given a completed job that was left alone
      When Alice polls the job
      Then the rule holds

  @TAM-LIFE-001 @must
  Rule: A job that was seen completed, failed or cancelled never shows another status

    Example: Watching a job that has finished
      Given a finished job
      When Alice watches the job for a while
      Then the rule holds

    @needs:failure
    Example: Watching a job that has failed
      Given a failed job
      When Alice watches the job for a while
      Then the rule holds

    @needs:cancel @needs:pause-resume
    Example: Asking a cancelled job to go on
      Given a cancelled job
      When Alice watches the job for a while
      And Alice resumes the job
      Then the rule holds

  @TAM-LIFE-005 @must
  Rule: A cancelling job ends without another call

    Example: Nobody calls while the job is cancelling
      Given a cancelled job
      When Alice polls the job
      Then the rule holds
