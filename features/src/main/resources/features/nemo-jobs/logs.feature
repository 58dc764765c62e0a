Feature: Reading the log of a platform job
  The log is read stretch by stretch along cursors.

  @NEMO-LOGS-001 @must
  Rule: A stretch of the log has no more lines than the limit

    Example: A few lines at a time
      Given a completed job
      When Alice reads its log 10 lines at a time
      Then the rule holds

  @NEMO-LOGS-002 @must
  Rule: The stretches read along next_page are the whole log, no line missing or twice, as many as total says

    Example: From the first line to the last
      Given a completed job
      When Alice reads its log 10 lines at a time
      Then the rule holds

  @NEMO-LOGS-003 @must
  Rule: A page_cursor that no answer gave is answered 422

    Example: A cursor of somebody else
      Given a completed job
      When Alice reads its log behind a cursor that no answer gave
      Then the rule holds
