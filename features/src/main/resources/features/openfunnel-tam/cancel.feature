Feature: Cancelling a build
  A cancel is final. Delivered companies stay readable, and only they are charged.

  @TAM-CANC-004 @must
  Rule: A cancel of a running or pending job is answered 200 or 202 with status cancelling or cancelled

    Example: Cancel a running job
      Given a running job, with readable companies if it shows any
      When Alice reads its first pages
      And Alice cancels the job
      And Alice waits until the job is paused or finished
      Then the cancel is answered 200 or 202 with status cancelling or cancelled

  @TAM-CANC-003 @may
  Rule: A cancel of a paused, pausing or cancelling job is answered 200, 202 or 409

    @needs:cancel @needs:pause-resume
    Example: Cancel a paused job
      Given a cancelled job that was paused before
      When Alice polls the job
      Then the cancel is answered 200, 202 or 409

    @needs:cancel @needs:pause-resume
    Example: Cancel a pausing job, and command it while it is cancelling
      Given a running job, with readable companies if it shows any
      When Alice pauses the job
      And Alice cancels the job, and resumes and pauses it at once
      And Alice cancels the job
      And Alice waits until the job is paused or finished
      Then the cancel is answered 200, 202 or 409

  @TAM-CANC-001 @must
  Rule: After an accepted cancel the job is never seen running or paused again, and it ends as cancelled, or as completed if its last band finished first

    Example: Come back to a cancelled job
      Given a cancelled job
      When nobody calls for a while
      Then the job never runs or pauses again, and it ends

    @needs:pause-resume
    Example: Cancelled while it was paused
      Given a cancelled job that was paused before
      When Alice polls the job
      Then the job never runs or pauses again, and it ends

    @needs:pause-resume
    Example: Cancelled while it was pausing
      Given a cancelled job that was pausing before
      When Alice polls the job
      Then the job never runs or pauses again, and it ends

  @TAM-CANC-002 @must
  Rule: Companies that were readable before a cancel stay readable and unchanged while the job is cancelling and cancelled

    Example: Read a cancelled job
      Given a cancelled job
      When Alice reads all its pages
      Then companies that were readable before the cancel are still readable, unchanged
