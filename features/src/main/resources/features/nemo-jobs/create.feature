Feature: Creating platform jobs
  A job is addressed by its name, which is unique in its workspace.

  @NEMO-CREA-001 @must
  Rule: A create is answered 201 with the job in status created and with the requested name

    Example: Create a job
      When Alice creates a job
      Then the create is answered 201 with the new job under its name

  @NEMO-CREA-002 @must
  Rule: A create with a name that is in use is answered 409

    Example: Create a job with a name in use
      Given a job
      When Alice creates another job with the same name
      Then the create is refused with 409

    Example: Create a job with the name of a job that has ended
      Given a completed job
      When Alice creates another job with the same name
      Then the create is refused with 409

    Example: Create jobs with the same name at once
      When Alice creates two jobs with the same name at once
      Then the create is refused with 409

  @NEMO-CREA-003 @must
  Rule: A create without a required member, or without a step, is answered 422

    Example: Create a job without steps
      When Alice creates a job without steps
      Then the create is refused with 422

  @NEMO-CREA-004 @must
  Rule: A create without a name is answered 201 with a name that matches the documented pattern

    Example: Create a job without a name
      When Alice creates a job without a name
      Then the create is answered 201 with a generated name

  @NEMO-CREA-005 @must
  Rule: A create with a step name that breaks the documented pattern is answered 422

    Example: Create jobs whose first step has a malformed name
      When Alice creates jobs whose first step has a malformed name
      Then the malformed step names are refused with 422

  @NEMO-CREA-006 @must
  Rule: A create with a job name that breaks the pattern of names is answered 422

    Example: Create jobs with malformed names
      When Alice creates jobs with malformed names
      Then the malformed names are refused with 422

  @NEMO-CREA-007 @must
  Rule: The description, source and spec of a job, and the config, environment, provider, profile and command of each step, have what was sent

    Example: Read a new job
      Given a new job
      When Alice polls the job
      And Alice lists the jobs with the name of the job
      Then the job has what was sent
