Feature: Deleting platform jobs
  What was deleted is gone, and its name is free.

  @NEMO-DELE-001 @must
  Rule: A delete of a finished job is answered 204 without a body

    Example: A job that has ended
      Given a completed job that nobody else needs
      When Alice deletes the job
      Then the rule holds

  @NEMO-DELE-002 @must
  Rule: A deleted job is answered 404 and is on no list

    Example: Looking for it afterwards
      Given a completed job that nobody else needs
      When Alice deletes the job
      And Alice polls the job
      Then the rule holds
