Feature: The manifest
  The manifest summarises a finished job: pages, companies and credits.

  @TAM-MANI-001 @must
  Rule: Every poll of a finished job, on any page, carries a manifest

    Example: All pages of a completed job
      Given a completed job
      When Alice reads all its pages
      Then every answer carries a manifest

    @needs:cancel
    Example: All pages of a cancelled job
      Given a cancelled job
      When Alice reads all its pages
      Then every answer carries a manifest

    @needs:failure
    Example: All pages of a failed job
      Given a failed job
      When Alice reads all its pages
      Then every answer carries a manifest

  @TAM-MANI-008 @must
  Rule: The manifest of a finished job is the same in every poll, on every page

    Example: The manifest on each page
      Given a completed job
      When Alice reads all its pages
      Then every answer carries the same manifest

  @TAM-MANI-003 @must
  Rule: The manifest of a cancelled job that had delivered companies has partial true

    Example: A job cancelled half way
      Given a cancelled job
      When Alice polls the job
      Then the manifest has partial true

  @TAM-MANI-004 @must
  Rule: The manifest of a completed job does not have partial true

    Example: A completed job
      Given a completed job
      When Alice polls the job
      Then the manifest does not have partial true

    @needs:pause-resume
    Example: A completed job that was paused on the way
      Given a completed job that was paused and resumed
      When Alice polls the job
      Then the manifest does not have partial true

  @TAM-MANI-013 @must
  Rule: The manifest of a job that ended without a page does not have partial true

    @needs:submit @needs:cancel
    Example: A job cancelled before it wrote a page
      Given a job that was cancelled as soon as it was submitted
      When Alice polls the job
      Then the manifest of a job without pages does not have partial true

  @TAM-MANI-011 @must
  Rule: The unique_count of a failed job is null

    Example: A failed job
      Given a failed job
      When Alice polls the job
      Then unique_count is null

  @TAM-MANI-012 @must
  Rule: The manifest of a failed job that had delivered companies has partial true

    Example: A job that failed half way
      Given a failed job
      When Alice reads its first pages
      Then the manifest of the failed job has partial true
