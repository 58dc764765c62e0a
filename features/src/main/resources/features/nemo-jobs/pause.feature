Feature: Pausing a platform job
  A pause stops the work of the current step. The job can be resumed later.

  @NEMO-PAUS-002 @must
  Rule: A pause of an active job is answered 200 with status pausing or paused

    Example: Pause an active job
      Given a running job
      When Alice pauses the job
      Then the pause is answered 200 with status pausing or paused

  @NEMO-PAUS-005 @must
  Rule: A pausing job becomes paused or ends without another call

    Example: Wait while the job is pausing
      Given a running job
      When Alice pauses the job
      And Alice waits until the job is paused or finished
      Then the job is paused or finished without another call

    Example: Pause again before the pause is carried out
      Given a running job
      When Alice pauses the job, without a poll
      And Alice pauses the job, without a poll
      And Alice waits until the job is paused or finished
      Then the job is paused or finished without another call

  @NEMO-PAUS-006 @must
  Rule: A pause of a paused job leaves it paused

    Example: Pause a paused job again
      Given a paused job
      When Alice pauses the job
      Then the job is still paused after the second pause

  @NEMO-PAUS-007 @must
  Rule: A paused job stays paused until it is resumed or cancelled

    Example: A long pause
      Given a paused job
      When nobody calls for a while
      Then the job is still paused

  @NEMO-PAUS-008 @must
  Rule: Pause, resume and cancel do not change the attempt_id of a job

    Example: Pause and resume a job
      Given a paused job
      When Alice pauses the job
      And Alice resumes the job
      And Alice reads the steps of the job
      Then the attempt_id stays the same

    Example: Repeat a command while it is carried out
      Given a running job
      When Alice pauses the job
      And Alice pauses the job
      And Alice waits until the job is paused or finished
      And Alice resumes the job
      And Alice resumes the job
      And Alice pauses the job
      Then the attempt_id stays the same

  @NEMO-PAUS-001 @must
  Rule: A pause, resume or cancel of a job that the workspace does not have is answered 404 with a JSON body

    Example: Commands to a name that no job has
      Given a running job
      When Alice pauses the job
      And Alice waits until the job is paused or finished
      And Alice resumes the job
      And Alice cancels the job
      And Alice pauses, resumes and cancels a job that does not exist
      Then every command to the unknown job is answered 404 with a JSON body
