Feature: The life of a platform job
  A job moves through the documented statuses, and its identity never changes.

  @NEMO-LIFE-001 @must
  Rule: Every status that is seen can follow from the one before and the calls in between

    Example: A job that is paused, resumed and completed
      Given a completed job that was paused and resumed
      When Alice polls the job
      Then every status follows from the one before

  @NEMO-PAUS-004 @must
  Rule: A job that was seen completed, cancelled or in error never shows another status

    Example: Pause, resume and cancel a completed job
      Given a completed job
      When Alice pauses the job
      And Alice resumes the job
      And Alice cancels the job
      And nobody calls for a while
      Then the final status does not change

    @needs:worker
    Example: Pause, resume and cancel a job whose step was reported to be in error
      Given a job whose step was reported to be in error
      When Alice resumes the job
      And Alice pauses the job
      And Alice cancels the job
      And nobody calls for a while
      Then the final status does not change

  @NEMO-LIFE-003 @must
  Rule: The id, name, source, fileset, created_at and steps of a job are the same in every answer, and no other job has its id

    Example: Read a job again
      Given a completed job
      And another completed job
      When Alice polls the job
      And Alice polls the other job
      And Alice reads the status of the job
      Then id, name, source, fileset, created_at and steps are the same in every answer

  @NEMO-LIFE-004 @must
  Rule: The updated_at of a job, a step, a task or a result is never before its created_at

    Example: Read the times of a job
      Given a completed job
      When Alice polls the job
      And Alice reads the status of the job
      Then updated_at is not before created_at

  @NEMO-PAUS-003 @must
  Rule: A job is answered under the name and workspace of the path and is not found in another workspace

    Example: Read a job in another workspace
      Given a completed job
      When Alice reads the job in another workspace
      And Alice lists the jobs of another workspace
      And Alice polls the job
      Then the job is found in its own workspace and not in the other

  @NEMO-LIFE-005 @must
  Rule: A pause, resume, cancel, delete, status, log or results call under a workspace that does not have the job is answered 404, or 403 where access is controlled, and leaves the job as it is

    Example: Command a job from another workspace
      Given a running job
      When Alice pauses, resumes and cancels the job in another workspace, and reads its status, log and results there
      Then no call under the other workspace reaches the job

    @needs:pause-resume
    Example: Resume a paused job from another workspace
      Given a paused job
      When Alice pauses, resumes and cancels the job in another workspace, and reads its status, log and results there
      Then no call under the other workspace reaches the job

    @needs:delete
    Example: Delete a job from another workspace
      Given a completed job that may be deleted
      When Alice deletes the job in another workspace
      Then no call under the other workspace reaches the job

  @NEMO-STAT-001 @must
  Rule: The status call shows the status that the job itself shows before and after

    Example: Both ways to read a status
      Given a completed job
      When Alice polls the job
      And Alice reads the status of the job
      And Alice polls the job
      Then the status call and the job show the same status

    @needs:cancel
    Example: Both ways to read that a job was cancelled
      Given a running job
      When Alice cancels the job
      And Alice waits until the job is finished
      And Alice reads the status of the job
      And Alice polls the job
      Then the status call and the job show the same status

  @NEMO-STAT-002 @must
  Rule: The steps that exist are the first steps of the job in order, and all but the last are completed

    Example: The steps of a running job
      Given a running job
      When Alice reads the status of the job
      And Alice waits until the job is finished
      And Alice reads the status of the job
      Then the steps appear in order, and only the last of them is unfinished

  @NEMO-STAT-004 @must
  Rule: The status call of a completed job shows every step of the job as completed, and so do reads of its steps

    Example: All steps of a completed job
      Given a completed job
      When Alice polls the job
      And Alice reads the status of the job
      And Alice reads the steps of the job
      Then every step of the completed job is completed

  @NEMO-STAT-006 @must
  Rule: A step has one id in every answer until the job is resumed, steps of different names have different ids, and the tasks of a step have its id as step_id

    Example: The tasks of each step
      Given a completed job
      When Alice reads the steps of the job
      And Alice reads the status of the job
      Then every step has its own id, and every task is of the step that was asked for

  @NEMO-STAT-005 @must
  Rule: Reading or downloading a result that a job does not have is answered 404

    Example: Read and download a result that is not there
      Given a completed job
      When Alice reads and downloads a result that the job does not have
      Then both calls are answered 404

  @NEMO-STAT-003 @must
  Rule: Reading a job, its status, its log or its results under an unknown name is answered 404 with a JSON body

    Example: Read a name that no job has
      Given a job that does not exist
      When Alice polls the job
      And Alice reads the status of the job
      And Alice reads its log 10 lines at a time
      And Alice reads the results of the job
      Then every call is answered 404 with a JSON body

  @NEMO-ERRO-001 @should
  Rule: No call is answered with a status of 500 or above

    Example: Use a job in every way
      Given a completed job
      When Alice pauses the job
      And Alice reads the status of the job
      And Alice reads its log 10 lines at a time
      Then no call is answered with a status of 500 or above

  @NEMO-STAT-007 @must
  Rule: A result that was registered is listed, and a result tells the id of its job

    Example: The results of a completed job
      Given a completed job
      When Alice polls the job
      And Alice reads the results of the job
      Then each result that was registered is listed, and each tells the id of its job

    @needs:worker
    Example: A result that a worker registers
      Given a completed job
      When Alice polls the job
      And Alice registers a result of the job
      And Alice reads the results of the job
      Then each result that was registered is listed, and each tells the id of its job
