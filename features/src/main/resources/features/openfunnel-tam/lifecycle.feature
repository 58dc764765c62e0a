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
      Given a running job that was left alone
      When the job comes to its end
      Then the rule holds

  @TAM-LIFE-001 @must
  Rule: A job that was seen completed, failed or cancelled never shows another status

    Example: Coming back to a finished job
      Given a finished job
      When the job is left alone for a while
      Then the rule holds

  @TAM-LIFE-005 @must
  Rule: A cancelling job ends without another call

    Example: Nobody calls while the job is cancelling
      Given a cancelled job
      When Alice polls the job
      Then the rule holds
