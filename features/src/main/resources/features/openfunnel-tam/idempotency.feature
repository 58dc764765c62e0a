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
