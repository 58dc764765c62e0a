Feature: Pausing a platform job
  The backend is asked to stop the work of the current step. The job can be taken up again later.

  @NEMO-PAUS-002 @must
  Rule: A pause of an active job is answered 200 with the status pausing or paused

    Example: A job at work
      Given a running job
      When Alice pauses the job
      Then the rule holds

  @NEMO-PAUS-005 @must
  Rule: A pausing job is paused or at an end after a while without another call

    Example: Nobody calls while the job is pausing
      Given a running job
      When Alice pauses the job
      And the job settles
      Then the rule holds

  @NEMO-PAUS-006 @must
  Rule: A pause of a paused job leaves it paused

    Example: The first answer was lost
      Given a paused job
      When Alice pauses the job
      Then the rule holds

  @NEMO-PAUS-007 @must
  Rule: A paused job stays paused until it is resumed or cancelled

    Example: A job that rests for long
      Given a paused job
      When the job is left alone for a while
      Then the rule holds

  @NEMO-PAUS-008 @must
  Rule: Pause, resume and cancel do not change the attempt_id of a job

    Example: Pausing and resuming
      Given a paused job
      When Alice pauses the job
      And Alice resumes the job
      Then the rule holds

  @NEMO-PAUS-001 @must
  Rule: A control call on a job that the workspace does not have is answered 404 with a JSON body

    Example: Calls to a name that nobody has
      Given a running job
      When Alice pauses the job
      And the job settles
      And Alice resumes the job
      And Alice cancels the job
      And Alice asks the same of a job that does not exist
      Then the rule holds
