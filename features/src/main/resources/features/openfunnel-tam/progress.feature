Feature: Progress
  What a client shows while its user waits.

  @TAM-PROG-005 @must
  Rule: As many companies can be read as processed has counted, and a band that is counted as done is among them

    Example: Counting what can be read
      Given a paused job
      When Alice reads all its pages
      Then the rule holds

    Example: Looking back at what was counted on the way
      Given a completed job that was watched all along
      When Alice reads all its pages
      Then the rule holds

  @TAM-PROG-004 @must
  Rule: Of a job with several bands, bands_done is seen to grow while the job is at work

    Example: Watched from its beginning to its end
      Given a completed job that was watched all along
      When Alice reads all its pages
      Then the rule holds

  @TAM-PROG-009 @should
  Rule: A progress_message is not blank, and that of a completed job does not speak of work on a band as it did before

    Example: What was said last
      Given a completed job that was watched all along
      When Alice reads all its pages
      Then the rule holds
