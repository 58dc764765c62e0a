Feature: The manifest
  The summary of a job that has ended.

  @TAM-MANI-001 @must
  Rule: Every poll of a finished job, on whatever page, carries a manifest

    Example: Leafing through a finished job
      Given a completed job
      When Alice reads all its pages
      Then the rule holds

  @TAM-MANI-008 @must
  Rule: The manifest of a finished job is the same in every poll, on every page

    Example: The same summary on each page
      Given a completed job
      When Alice reads all its pages
      Then the rule holds

  @TAM-MANI-003 @must
  Rule: The manifest of a cancelled job that had delivered companies says partial

    Example: A job that was cancelled half way
      Given a cancelled job
      When Alice polls the job
      Then the rule holds

  @TAM-MANI-011 @must
  Rule: The unique_count of a failed job is null

    Example: A job that failed
      Given a failed job
      When Alice polls the job
      Then the rule holds

  @TAM-MANI-012 @must
  Rule: The manifest of a failed job that had delivered companies says partial

    Example: A job that failed half way
      Given a failed job
      When Alice reads some of its pages
      Then the rule holds
