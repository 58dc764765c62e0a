Feature: Listing platform jobs
  Pages, order and filters of the jobs of a workspace.

  @NEMO-LIST-001 @must
  Rule: A job that exists is on the list of its workspace and on no page twice

    Example: Looking for one job
      Given a completed job
      When Alice polls the job
      And Alice lists jobs by name
      And Alice polls the job
      Then the rule holds

  @NEMO-LIST-002 @must
  Rule: A page of jobs has no more than page_size jobs and tells its own number, size and count

    Example: Two at a time
      Given a completed job
      When Alice lists jobs two at a time
      Then the rule holds

  @NEMO-LIST-003 @must
  Rule: A list with a page or page_size of zero is answered 422

    Example: Page zero
      Given a completed job
      When Alice lists jobs from page zero
      Then the rule holds

  @NEMO-LIST-004 @must
  Rule: A page past the end of the list is answered 200 with no jobs

    Example: A page that nobody wrote
      Given a completed job
      When Alice lists jobs past the end
      Then the rule holds

  @NEMO-LIST-005 @must
  Rule: A list of jobs without a sort is in the order of creation, the newest first

    Example: The list as it comes
      Given a running job
      And another completed job
      When Alice lists jobs without conditions
      Then the rule holds

  @NEMO-LIST-006 @must
  Rule: A list filtered by name or status shows only jobs of that name or status

    Example: By name and by status
      Given a completed job
      And another running job
      When Alice lists jobs by name
      And Alice lists jobs by status
      Then the rule holds

  @NEMO-LIST-007 @should
  Rule: A filter by a member that does not exist is answered 400 or 422

    Example: A misspelt filter
      Given a completed job
      When Alice lists jobs by a member that does not exist
      Then the rule holds
