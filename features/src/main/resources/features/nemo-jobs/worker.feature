Feature: What a worker reports
  A worker tells how far a step is, and the job goes along.

  @NEMO-WORK-001 @must
  Rule: A report that moves a step where the table does not allow it is answered 409

    Example: A late report
      Given a new job
      When Alice reports its step as active
      And Alice reports its step as completed
      And Alice reports its step as active
      Then the rule holds

  @NEMO-WORK-002 @must
  Rule: A report that moves the step in work moves the job to the same status, and a last completed step completes it

    Example: From the start to the end
      Given a new job
      When Alice reports its step as active
      And Alice reports its step as completed
      Then the rule holds

  @NEMO-WORK-003 @must
  Rule: Status details that are sent to a job are merged member by member into those it has

    Example: Two reports side by side
      Given a new job
      When Alice adds details to the job
      Then the rule holds
