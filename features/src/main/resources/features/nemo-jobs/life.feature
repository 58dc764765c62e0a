Feature: The life of a platform job
  Where a job goes, and what of it never changes.

  @NEMO-LIFE-001 @must
  Rule: Every status that is seen can follow from the one before and the calls between

    Example: A whole life
      Given a completed job that rested on its way
      When Alice polls the job
      Then the rule holds

  @NEMO-PAUS-004 @must
  Rule: A job that was seen completed, cancelled or in error never shows another status

    Example: Calls to a finished job
      Given a completed job
      When Alice pauses the job
      And Alice resumes the job
      And Alice cancels the job
      And the job is left alone for a while
      Then the rule holds

  @NEMO-LIFE-003 @must
  Rule: Id, name, source, fileset, creation time and steps of a job are the same in every answer

    Example: Reading a job again
      Given a completed job
      When Alice polls the job
      Then the rule holds

  @NEMO-LIFE-004 @must
  Rule: The moment updated_at is never before created_at

    Example: Reading a job once
      Given a completed job
      When Alice polls the job
      Then the rule holds

  @NEMO-PAUS-003 @must
  Rule: A job is answered under the name and workspace of the path and is not found in another workspace

    Example: A look from another workspace
      Given a completed job
      When Alice looks for the job in another workspace
      And Alice polls the job
      Then the rule holds

  @NEMO-STAT-001 @must
  Rule: The status call shows the status that the job itself shows before and after

    Example: Both ways to read a finished job
      Given a completed job
      When Alice polls the job
      And Alice reads the status of the job
      And Alice polls the job
      Then the rule holds

  @NEMO-STAT-002 @must
  Rule: The steps that exist are the first ones of the job in its order, and only the last of them is not completed

    Example: The steps of a job on its way
      Given a running job
      When Alice reads the status of the job
      And the job comes to its end
      And Alice reads the status of the job
      Then the rule holds

  @NEMO-STAT-003 @must
  Rule: Reading a job or its status under a name that the workspace does not have is answered 404 with a JSON body

    Example: Reading a name that nobody has
      Given a job that does not exist
      When Alice polls the job
      And Alice reads the status of the job
      Then the rule holds

  @NEMO-ERRO-001 @must
  Rule: No call of the contract is answered with a status of 500 or above

    Example: A job is used in every way
      Given a completed job
      When Alice pauses the job
      And Alice reads the status of the job
      And Alice reads its log 10 lines at a time
      Then the rule holds
