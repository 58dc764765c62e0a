Feature: Listing platform jobs
  Pages, order and filters of the jobs of a workspace.

  @NEMO-LIST-001 @must
  Rule: A job that exists is listed in its workspace, and only once

    Example: Find a job by its name
      Given a completed job
      When Alice polls the job
      And Alice lists the jobs with the name of the job
      And Alice polls the job
      Then the job is listed once

    @needs:cancel
    Example: Find a cancelled job by its name
      Given a running job
      When Alice cancels the job
      And Alice waits until the job is finished
      And Alice lists the jobs with the name of the job
      And Alice polls the job
      Then the job is listed once

    Example: Read on where the first page ended
      Given a completed job
      When Alice lists all jobs 2 at a time, from the oldest to the newest
      And Alice lists all jobs 3 at a time, from the oldest to the newest
      And Alice lists all jobs 5 at a time, from the oldest to the newest
      And Alice lists all jobs 7 at a time, from the oldest to the newest
      Then the job is listed once

  @NEMO-LIST-002 @must
  Rule: A page of jobs or steps has at most page_size entries and reports its own number, size and count

    Example: A page of two jobs
      Given a completed job
      When Alice lists the jobs with page_size 2
      And Alice lists the second page of two jobs
      And Alice lists the steps of the job
      Then the page has no more entries than asked for and reports page, page_size and count

  @NEMO-LIST-003 @must
  Rule: A list with a page or page_size of zero is answered 422

    Example: List page 0
      Given a completed job
      When Alice lists the jobs of page 0
      And Alice lists the jobs with page_size 0
      Then the list is refused with 422

  @NEMO-LIST-004 @must
  Rule: A page past the end of the list is answered 200 with no jobs

    Example: A page past the end
      Given a completed job
      When Alice lists the jobs of page 100000
      Then the list is answered 200 without jobs

  @NEMO-LIST-005 @must
  Rule: A list of jobs without a sort starts with the newest job

    Example: List all jobs
      Given a running job
      And another completed job
      When Alice lists all jobs
      And Alice lists the second page of two jobs
      And Alice lists the jobs with page_size 2
      And Alice polls the job
      And Alice polls the other job
      Then the newest job comes first

  @NEMO-LIST-006 @must
  Rule: A list filtered by name, status or source contains the jobs that the filter asks for, and no others

    Example: Filter by name and by status
      Given a completed job
      And another running job
      When Alice lists the jobs with the name of the job
      And Alice lists the jobs with a part of the name of the job
      And Alice lists the jobs with status completed
      And Alice lists the jobs with status cancelled
      And Alice lists the jobs with status created or completed
      And Alice lists the jobs with the source of the job
      And Alice lists the jobs with another name than that of the job
      And Alice lists the jobs whose name begins as that of the job
      And Alice polls the job
      Then the jobs that match the filter are listed, and no others

  @NEMO-LIST-007 @must
  Rule: A filter by a member that does not exist is answered 400 or 422

    Example: A mistyped filter
      Given a completed job
      When Alice lists the jobs whose no_such_member is 1
      Then the list is refused with 400 or 422

  @NEMO-LIST-008 @must
  Rule: A list of jobs, steps or results that is sorted by a time, or a list of jobs by source, is in that order

    Example: The steps of a job in both orders
      Given a completed job
      When Alice reads the steps of the job
      And Alice lists all jobs 3 at a time, from the oldest to the newest
      And Alice lists all jobs 5 at a time, from the oldest to the newest
      And Alice lists all jobs 7 at a time, from the oldest to the newest
      Then the list is in the order of its sort

    @needs:create
    Example: Jobs of two sources
      Given a completed job
      When Alice creates a job of another source
      And Alice lists the jobs by their source, in both orders
      Then the list is in the order of its sort

  @NEMO-LIST-009 @must
  Rule: A list filtered by created_at contains the jobs that were created in that time, both ends included, and no others

    Example: The jobs of a moment, those from it on and those up to it
      Given a completed job
      And another completed job
      When Alice lists the jobs that were created when the job was
      And Alice polls the job
      And Alice polls the other job
      Then the jobs that were created in that time are listed, and no others

  @NEMO-LIST-010 @must
  Rule: A list shows a job with its id, source and fileset, and with its status if that was final before

    Example: A job that has ended, on the list of its name
      Given a completed job
      When Alice polls the job
      And Alice lists the jobs with the name of the job
      Then the job is listed with its id, source, fileset and final status
