Feature: Progress
  Counters and a message tell the user how far the build is.

  @TAM-PROG-005 @must
  Rule: Once a job is paused or finished at least as many companies can be read as processed says, and of as many bands as bands_done says

    Example: Read a job that was polled all the way
      Given a completed job that was polled from start to end
      When Alice reads all its pages
      Then every company counted as processed can be read

    @needs:pause-resume @needs:cancel
    Example: The bands of a job that was cancelled
      Given a cancelled job
      And another job that was paused and resumed
      When Alice reads all its pages
      And Alice reads all pages of the other job
      Then every company counted as processed can be read

    @needs:pause-resume @needs:cancel
    Example: The bands of a job that was cancelled while it was pausing
      Given a cancelled job that was pausing before
      When Alice reads all its pages
      Then every company counted as processed can be read

  @TAM-PROG-004 @must
  Rule: In a job of several bands, bands_done is seen to grow while the job is running

    Example: Poll a job from start to end
      Given a completed job that was polled from start to end
      When Alice reads all its pages
      Then bands_done was seen to grow while the job was running

  @TAM-PROG-009 @should
  Rule: A progress_message is not blank, and that of a completed job does not still report work on a band

    Example: The message of a completed job
      Given a completed job that was polled from start to end
      When Alice reads all its pages
      Then the progress_message is not blank and not out of date
