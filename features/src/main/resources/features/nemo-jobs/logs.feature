Feature: Reading the log of a platform job
  The log is read piece by piece, along next_page.

  @NEMO-LOGS-001 @must
  Rule: An answer to a log call has at most limit lines

    Example: Ten lines at a time
      Given a completed job
      When Alice reads its log 10 lines at a time
      And Alice reads its log 1001 lines at a time
      Then no answer has more lines than asked for

  @NEMO-LOGS-002 @must
  Rule: The answers read along next_page are the whole log of the job, every line once and none of another job, with as many lines as total says

    Example: From the first line to the last
      Given a completed job
      And another completed job
      When Alice polls the other job
      And Alice reads its log 10 lines at a time
      And Alice reads its log in two parts
      Then the answers together are the whole log, every line once

  @NEMO-LOGS-003 @must
  Rule: A page_cursor that the server never gave is answered 422

    Example: A page_cursor that the server never gave
      Given a completed job
      When Alice reads its log with an invented page_cursor
      Then the log call is refused with 422

  @NEMO-LOGS-004 @must
  Rule: A log call with the name of a step as step_id is answered with the lines of that step and no others

    Example: The log of the first step
      Given a completed job
      When Alice reads its log 10 lines at a time
      And Alice reads the log of its first step
      Then only lines of the step are answered, and they are not missing

  @NEMO-LOGS-005 @must
  Rule: The prev_page of a log page leads to the page that was read before it

    Example: From the last part back to the one before
      Given a completed job
      When Alice reads its log in two parts, and back
      Then the page before is the one that was read before

  @NEMO-LOGS-006 @must
  Rule: A log call with a step_id is answered with lines of one step

    Example: The log of the first of two steps
      Given a completed job
      When Alice reads the log of its first step
      And Alice reads the log of its first step in two parts
      Then no lines of several steps are answered
