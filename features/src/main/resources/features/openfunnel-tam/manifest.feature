Feature: The manifest
  The summary of a job that has ended.

  @TAM-MANI-001 @must
  Rule: Every poll of a finished job, on whatever page, carries a manifest

    Example: Leafing through a completed job
      Given a completed job
      When Alice reads all its pages
      Then the rule holds

    @needs:cancel
    Example: Leafing through a cancelled job
      Given a cancelled job
      When Alice reads all its pages
      Then the rule holds

    @needs:failure
    Example: Leafing through a failed job
      Given a failed job
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

  @TAM-MANI-004 @must
  Rule: The manifest of a completed job, or of one that wrote no page, does not say partial

    Example: A job that ran to its end
      Given a completed job
      When Alice polls the job
      Then the rule holds

    @needs:pause-resume
    Example: A job that ran to its end after a rest
      Given a completed job that rested on its way
      When Alice polls the job
      Then the rule holds

    @needs:submit @needs:cancel
    Example: A whole result, and a job that was cancelled before it had any
      Given a completed job
      When Alice polls the job
      And Alice submits a build
      And Alice cancels the job
      And the job settles
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
