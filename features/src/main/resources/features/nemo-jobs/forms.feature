Feature: What answers look like
  Members, types and words are those of the documentation.

  @NEMO-SCHM-001 @must
  Rule: A job in an answer has the required members and every documented member has its documented type

    Example: The job in a pause
      Given a running job
      When Alice pauses the job
      Then the rule holds

  @NEMO-SCHM-002 @must
  Rule: The status of a job, a step and a task is one of the ten documented words

    Example: The words on the way
      Given a running job
      When Alice pauses the job
      Then the rule holds

  @NEMO-SCHM-003 @must
  Rule: The steps of a job have different names of 2 to 63 characters that follow the documented pattern

    Example: The steps of a job
      Given a completed job
      When Alice polls the job
      Then the rule holds

  @NEMO-SCHM-004 @must
  Rule: Every executor names a documented provider and has the members that this provider requires

    Example: The executors of a job
      Given a completed job
      When Alice polls the job
      Then the rule holds

  @NEMO-SCHM-005 @must
  Rule: The moments created_at and updated_at, where present, are RFC 3339 date-times with an offset

    Example: The moments of a job
      Given a completed job
      When Alice polls the job
      Then the rule holds

  @NEMO-SCHM-006 @must
  Rule: The 422 of a request that breaks its schema lists its faults, each with loc, msg and type

    Example: Asking for page zero
      Given a completed job
      When Alice lists jobs from page zero
      Then the rule holds

  @NEMO-SCHM-007 @must
  Rule: The answers of status, list, steps and logs have their documented members and types

    Example: Status, list and log of one job
      Given a completed job
      When Alice reads the status of the job
      And Alice lists jobs by name
      And Alice reads its log 10 lines at a time
      Then the rule holds
