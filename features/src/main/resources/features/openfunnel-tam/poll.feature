Feature: Reading a job
  One answer carries status, progress, one page and, at the end, the manifest. Reading
  changes nothing.

  @TAM-POLL-005 @must
  Rule: Two polls of a finished job with the same cursor give the same counters and the same companies

    Example: A finished job is read again
      Given a finished job
      When Alice reads some of its pages
      And Alice reads some of its pages
      Then the rule holds

  @TAM-POLL-004 @must
  Rule: A job that is polled often goes the same way, and ends with the same result, as one that is polled once

    Example: One twin is watched and the other is not
      Given twins, one polled once and one polled often
      When Alice reads all its pages
      And Alice reads all pages of the other job
      Then the rule holds

    @needs:pause-resume
    Example: A job at rest is watched
      Given a paused job
      When Alice watches the job for a while
      Then the rule holds
