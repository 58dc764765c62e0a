Feature: Creating platform jobs
  A job is addressed by its name, which is unique in its workspace.

  @NEMO-CREA-001 @must
  Rule: A create is answered 201 with the job, created, under the name that was asked for

    Example: A new job
      When Alice creates a job
      Then the rule holds

  @NEMO-CREA-002 @must
  Rule: A create with a name that is in use is answered 409

    Example: The name of another job
      Given a job
      When Alice creates a job under the name of the job
      Then the rule holds

  @NEMO-CREA-003 @must
  Rule: A create without a documented required member, or without a step, is answered 422

    Example: Nothing to do
      When Alice creates a job without steps
      Then the rule holds

  @NEMO-CREA-004 @must
  Rule: A create without a name is answered 201 with a name that follows the documented pattern

    Example: No name at all
      When Alice creates a job without a name
      Then the rule holds
