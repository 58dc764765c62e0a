Feature: Cancelling a build
  A cancel is for good. What was delivered stays and is all that is charged.

  @TAM-CANC-004 @must
  Rule: A cancel of a running or pending job is answered 200 or 202 with the status cancelling or cancelled

    Example: A job at work is cancelled
      Given a running job with rows to read, if it shows any
      When Alice reads some of its pages
      And Alice cancels the job
      And the job settles
      Then the rule holds

  @TAM-CANC-003 @may
  Rule: A cancel of a paused, pausing or cancelling job is answered 200, 202 or 409

    @needs:cancel @needs:pause-resume
    Example: A job at rest is cancelled
      Given a cancelled job that rested on its way
      When Alice polls the job
      Then the rule holds

    @needs:cancel @needs:pause-resume
    Example: A job on its way to rest is cancelled, twice
      Given a running job
      When Alice pauses the job
      And Alice cancels the job
      And Alice cancels the job
      And the job settles
      Then the rule holds

  @TAM-CANC-001 @must
  Rule: A job whose cancel was accepted is not seen at work or at rest again, and ends cancelled, or completed where its last band won

    Example: Looking at a cancelled job
      Given a cancelled job
      When the job is left alone for a while
      Then the rule holds

    @needs:pause-resume
    Example: Cancelled at rest
      Given a cancelled job that rested on its way
      When Alice polls the job
      Then the rule holds

    @needs:pause-resume
    Example: Cancelled on the way to a rest
      Given a cancelled job that was about to rest
      When Alice polls the job
      Then the rule holds

  @TAM-CANC-002 @must
  Rule: What could be read before a cancel can be read, unchanged, while the job is cancelling and cancelled

    Example: What a cancelled job had delivered
      Given a cancelled job
      When Alice reads all its pages
      Then the rule holds
