Feature: Worker reports
  A worker reports the progress of a step, and the job follows.

  @NEMO-WORK-001 @must
  Rule: A report that would move a step along a forbidden transition is answered 409

    Example: A late report
      Given a new job
      When Alice reports its step as active
      And Alice reports its step as completed
      And Alice reports its step as active
      Then the last report is refused with 409

  @NEMO-WORK-002 @must
  Rule: A report that moves the current step moves the job to the same status, and the last completed step completes the job

    Example: A step from start to end
      Given a new job
      When Alice reports its step as active
      And Alice reports its step as completed
      Then the job has the status of its step, and the last completed step completes it

  @NEMO-WORK-003 @must
  Rule: Status details that are sent to a job are merged, member by member, into those it has

    Example: Two status details
      Given a new job
      When Alice sends two status details to the job, one after the other
      Then the job has the details of both reports

  @NEMO-WORK-004 @must
  Rule: A task that is reported twice under one name is listed once, with the status of the second report

    Example: Two reports of one task
      Given a new job
      When Alice reports a task of its first step twice
      Then the task is listed once, with the status of the second report

  @NEMO-WORK-005 @must
  Rule: A report of the final status that a step has already is answered 200

    Example: A report that is sent again
      Given a completed job
      When Alice reads the status of the job
      And Alice reports its step as completed
      And Alice reports its step as completed
      Then the report that was sent again is answered 200

  @NEMO-WORK-006 @must
  Rule: No step exists after one that ended in error or was cancelled

    Example: The steps of a job whose first step is in error
      Given a job whose step was reported to be in error
      When nobody calls for a while
      And Alice reads the status of the job
      Then no step follows one that did not complete

  @NEMO-WORK-007 @must
  Rule: A report that is accepted is answered with the step in the status that was reported

    Example: The answer to a report
      Given a new job
      When Alice reports its step as active
      Then the answer shows the step in the status that was reported
