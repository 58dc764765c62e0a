Feature: Repeating a call
  A client whose answer was lost sends the call again. That is safe.

  @TAM-IDEM-001 @must
  Rule: A repeated pause changes nothing, so the job pauses after the same band and one resume continues it

    Example: Pause twice
      Given a running job that was never paused
      When Alice pauses the job
      And Alice pauses the job
      And Alice waits until the job is paused or finished
      And Alice resumes the job
      Then the repeated pause changes nothing, and one resume is enough

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

  @TAM-PAUS-002 @must
  Rule: A pause of a paused job is answered 200 with status paused and changes nothing

    Example: Pause a paused job again
      Given a paused job
      When Alice pauses the job
      Then the pause is answered 200 with status paused and nothing changes

  @TAM-IDEM-002 @must
  Rule: A repeated resume delivers nothing and charges nothing twice

    Example: Resume twice
      Given a paused job
      When Alice reads all its pages
      And Alice resumes the job
      And Alice resumes the job
      And Alice waits until the job is finished
      And Alice reads all its pages
      Then no company is delivered or charged twice

  @TAM-SUBM-002 @must
  Rule: Two submits give two different ids

    Example: Submit the same query again
      Given a job that Alice submitted
      When Alice submits another build
      Then the two jobs have different ids
