Feature: Resuming a platform job
  The work of the current step starts again; what has completed is not repeated.

  @NEMO-RESU-001 @must
  Rule: A resume of a paused job is answered 200 with the status resuming, pending or active

    Example: A job at rest is taken up
      Given a paused job
      When Alice resumes the job
      Then the rule holds

  @NEMO-RESU-002 @must
  Rule: A resumed job is active or at an end after a while without another call

    Example: Nobody calls while the job is resuming
      Given a paused job
      When Alice resumes the job
      And the job comes to its end
      Then the rule holds

  @NEMO-RESU-003 @must
  Rule: A resume of a job that works or has ended does not change its status

    Example: Resuming a job at work
      Given a running job
      When Alice resumes the job
      Then the rule holds

    Example: Resuming a job that has completed
      Given a completed job
      When Alice resumes the job
      Then the rule holds

  @NEMO-RESU-004 @must
  Rule: A step that was seen completed stays completed across pause and resume

    Example: A pause in the second step
      Given a job in its second step
      When Alice reads the status of the job
      And Alice pauses the job
      And the job settles
      And Alice resumes the job
      And Alice reads the status of the job
      Then the rule holds
