Feature: Reading a job
  One answer carries status, progress, one page and, at the end, the manifest. Reading
  changes nothing.

  @TAM-POLL-005 @must
  Rule: Two polls of a finished job with the same cursor give the same counters and the same companies

    Example: Read a finished job twice
      Given a finished job
      When Alice reads its first pages
      And Alice reads its first pages
      Then both polls give the same counters and companies

  @TAM-POLL-004 @must
  Rule: A job that is polled often takes the same course, and has the same result, as one that is polled once

    Example: One job is polled often and the other once
      Given two jobs with the same query, one polled once and one polled often
      When Alice reads all its pages
      And Alice reads all pages of the other job
      Then polling has not changed the course or the result of the job
