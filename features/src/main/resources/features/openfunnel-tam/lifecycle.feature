Feature: The life of a job
  A job moves through the documented statuses and reaches an end by itself.

  @TAM-LIFE-003 @must
  Rule: A job that is neither paused nor disturbed is in the end completed, failed or cancelled

    Example: A job that nobody disturbs
      Given a completed job that was never paused
      When Alice polls the job
      Then the job is completed, failed or cancelled

  @TAM-LIFE-001 @must
  Rule: A job that was seen completed, failed or cancelled never shows another status

    Example: Poll a finished job
      Given a finished job
      When Alice polls the job for a while
      Then the status does not change any more

    @needs:failure
    Example: Poll a failed job
      Given a failed job
      When Alice polls the job for a while
      Then the status does not change any more

    @needs:cancel @needs:pause-resume
    Example: Resume a cancelled job later
      Given a cancelled job
      When Alice polls the job for a while
      And Alice resumes the job
      Then the status does not change any more

  @TAM-LIFE-005 @must
  Rule: A cancelling job ends without another call

    Example: Wait while the job is cancelling
      Given a cancelled job
      When Alice polls the job
      Then the job is finished without another call
