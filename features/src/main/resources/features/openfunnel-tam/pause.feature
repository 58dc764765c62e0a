Feature: Pausing a build
  A paused build can be resumed later. The band in progress is finished and delivered first.
  Only delivered companies are charged.

  @TAM-PAGE-014 @must
  Rule: A cursor from before a pause works while the job is paused and after it is resumed

    Example: A cursor from before the pause
      Given a running job with a second page
      When Alice notes the cursor of its second page
      And Alice pauses the job
      And Alice waits until the job is paused or finished
      And Alice reads the page of that cursor
      And Alice resumes the job
      And Alice reads the page of that cursor
      Then the cursor still gives its page

  @TAM-PAUS-009 @may
  Rule: A pause of a pending or cancelling job is answered 200 or 409 and does not harm its progress

    @needs:submit @needs:pause-resume
    Example: Pause a job that has just been submitted
      When Alice submits a build and pauses it at once
      And Alice resumes the job
      And Alice pauses the job
      Then the pause is answered 200 or 409 and progress does not suffer

  @TAM-PAUS-005 @must
  Rule: Companies that were readable before a pause stay readable and unchanged while the job is pausing and paused

    Example: Read before, during and after pausing
      Given a job whose pages were read before, during and after pausing
      When Alice polls the job
      Then companies that were readable before the pause are still readable, unchanged

  @TAM-PAUS-004 @must
  Rule: When a pausing job shows paused, the band in progress is completed and every counted company can be read

    Example: The band in progress
      Given a job whose pages were read before, during and after pausing
      When Alice polls the job
      Then the band in progress is completed and every counted company can be read

  @TAM-PAUS-001 @must
  Rule: A pause of a running job is answered 200 with status pausing or paused

    Example: Pause a running job
      Given a job that was paused while it was running
      When Alice polls the job
      Then the pause is answered 200 with status pausing or paused

  @TAM-PAUS-008 @must
  Rule: After an accepted pause the next poll shows pausing, paused or a final status, and never an earlier state than the answer

    Example: Poll right after the pause
      Given a job that was paused while it was running
      When Alice polls the job
      Then the next poll agrees with the answer to the pause

  @TAM-PAUS-003 @must
  Rule: Once a job is pausing, at most one more band is completed before it is paused

    Example: Bands after a pause
      Given a job that was paused while it was running
      When Alice polls the job
      Then at most one more band is completed

  @TAM-LIFE-004 @must
  Rule: A pausing job becomes paused or ends without another call

    Example: Wait while the job is pausing
      Given a job that was paused while it was running
      When Alice polls the job
      Then the job is paused or finished without another call

  @TAM-PROG-005 @must
  Rule: Once a job is paused or finished at least as many companies can be read as processed says, and of as many bands as bands_done says

    @needs:pause-resume
    Example: Read a paused job
      Given a paused job
      When Alice reads all its pages
      Then every company counted as processed can be read

  @TAM-PAUS-006 @must
  Rule: While a job is paused its counters and rows do not change

    Example: Come back to a paused job
      Given a paused job
      When Alice reads its first pages
      And nobody calls for a while
      And Alice reads its first pages
      Then counters and rows have not changed

  @TAM-LIFE-006 @must
  Rule: A paused job stays paused until it is resumed or cancelled

    Example: A long pause
      Given a paused job
      When nobody calls for a while
      Then the job is still paused

  @TAM-POLL-004 @must
  Rule: A job that is polled often takes the same course, and has the same result, as one that is polled once

    @needs:pause-resume
    Example: Poll a paused job
      Given a paused job
      When Alice polls the job for a while
      Then polling has not changed the course or the result of the job
