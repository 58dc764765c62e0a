Feature: Form of the answers
  Members, types and status words are as documented.

  @NEMO-SCHM-001 @must
  Rule: A job in an answer has the required members, and every documented member has its documented type

    Example: The job in the answer to a pause
      Given a running job
      When Alice pauses the job
      Then the job has its required members, and every documented member has its type

  @NEMO-SCHM-002 @must
  Rule: The status of a job, a step and a task is one of the ten documented words

    Example: The status while a job pauses
      Given a running job
      When Alice pauses the job
      Then the status is one of the ten documented words

    @needs:pause-resume
    Example: The status while commands are carried out
      Given a running job
      When Alice pauses the job while its status is read
      And Alice waits until the job is paused or finished
      And Alice resumes the job while its status is read
      And Alice cancels the job while its status is read
      Then the status is one of the ten documented words

  @NEMO-SCHM-003 @must
  Rule: The steps of a job have different names of 2 to 63 characters that match the documented pattern

    Example: The steps of a completed job
      Given a completed job
      When Alice polls the job
      Then every step has a different, well-formed name

  @NEMO-SCHM-004 @must
  Rule: Every executor names a documented provider and has the members that this provider requires

    Example: The executors of a completed job
      Given a completed job
      When Alice polls the job
      Then every executor names a documented provider and has its required members

  @NEMO-SCHM-005 @must
  Rule: The created_at and updated_at of a job, if present, are RFC 3339 date-times with an offset

    Example: The times of a completed job
      Given a completed job
      When Alice polls the job
      And Alice reads the steps of the job
      Then created_at and updated_at are date-times with an offset

  @NEMO-SCHM-006 @must
  Rule: The 422 of a request that breaks its schema lists its errors, each with loc, msg and type

    Example: List page 0 and read the errors
      Given a completed job
      When Alice lists the jobs of page 0
      Then the 422 lists its errors with loc, msg and type

  @NEMO-SCHM-007 @must
  Rule: The answers to status, list, steps and logs have their documented members and types

    Example: Status, list and log of one job
      Given a completed job
      When Alice reads the status of the job
      And Alice lists the jobs with the name of the job
      And Alice reads its log 10 lines at a time
      And Alice reads the steps of the job
      And Alice reads the results of the job
      Then the answers have their documented members and types
