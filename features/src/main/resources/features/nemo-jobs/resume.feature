Feature: Resuming a platform job
  The current step starts again. Completed steps are not repeated.

  @NEMO-RESU-001 @must
  Rule: A resume of a paused job is answered 200 with status resuming, pending or active

    Example: Resume a paused job
      Given a paused job
      When Alice resumes the job
      Then the resume is answered 200 with status resuming, pending or active

  @NEMO-RESU-002 @must
  Rule: A resumed job becomes active or ends without another call

    Example: Wait while the job is resuming
      Given a paused job
      When Alice resumes the job
      And Alice waits until the job is finished
      Then the job is active again or finished without another call

  @NEMO-RESU-003 @must
  Rule: A resume of an active or finished job does not change its status

    Example: Resume an active job
      Given a running job
      When Alice resumes the job
      Then the resume does not change the status

    Example: Command a new job
      Given a new job
      When Alice polls the job
      And Alice resumes the job
      And Alice pauses the job
      And Alice resumes the job
      Then the resume does not change the status

    Example: Resume a completed job
      Given a completed job
      When Alice resumes the job
      Then the resume does not change the status

  @NEMO-RESU-004 @must
  Rule: A step that was seen completed stays completed across pause and resume

    Example: Pause in the second step
      Given a job in its second step
      When Alice reads the status of the job
      And Alice pauses the job
      And Alice waits until the job is paused or finished
      And Alice resumes the job
      And Alice reads the status of the job
      Then the first step is still completed
