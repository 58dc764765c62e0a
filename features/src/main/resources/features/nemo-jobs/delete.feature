Feature: Deleting platform jobs
  A deleted job is gone, and its name is free.

  @NEMO-DELE-001 @must
  Rule: A delete of a finished job is answered 204 without a body

    Example: Delete a completed job
      Given a completed job that may be deleted
      When Alice deletes the job
      Then the delete is answered 204 without a body

  @NEMO-DELE-002 @must
  Rule: A deleted job and its steps are answered 404, also when it is deleted again, and it is not listed

    Example: Read a deleted job
      Given a completed job that may be deleted
      When Alice reads the first step of the job
      And Alice deletes the job
      And Alice polls the job
      And Alice reads the first step of the job
      And Alice reads the status of the job
      And Alice reads its log 10 lines at a time
      And Alice reads the results of the job
      And Alice lists the jobs with the name of the job
      And Alice lists all jobs
      And Alice deletes the job
      Then the job and its step are answered 404, and it is not listed

  @NEMO-DELE-003 @must
  Rule: A delete of a job that the workspace does not have is answered 404 with a JSON body

    Example: Delete a name that no job has
      Given a job that does not exist
      When Alice deletes the job
      Then the delete of the unknown job is answered 404 with a JSON body

  @NEMO-DELE-004 @must
  Rule: The results of a job were not registered before the job was created

    Example: Create a job under the name of a deleted one
      Given a completed job that may be deleted
      When Alice reads the results of the job
      And Alice deletes the job
      And Alice creates a new job with its name and reads the results of the new job
      Then the new job has no results of the deleted one
