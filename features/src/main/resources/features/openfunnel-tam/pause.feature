Feature: Pausing a build
  A paused build can be resumed later. The band in progress is finished and delivered first.
  Only delivered companies are charged.

  @TAM-PAUS-009 @may
  Rule: A pause of a pending or cancelling job is answered 200 or 409 and does not harm its progress

    @needs:submit @needs:pause-resume
    Example: Pause a job that has just been submitted
      When Alice submits a build and pauses it at once
      And Alice resumes the job
      And Alice pauses the job
      Then the pause is answered 200 or 409 and progress does not suffer

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

  @TAM-PAUS-001 @must
  Rule: A pause of a running job is answered 200 with status pausing or paused

    Example: Pause a running job
      Given a running job
      When Alice pauses the job
      Then the pause is answered 200 with status pausing or paused

  @TAM-PAUS-008 @must
  Rule: After an accepted pause the next poll shows pausing, paused or a final status, and never an earlier state than the answer

    Example: Poll right after the pause
      Given a running job
      When Alice pauses the job
      And Alice waits until the job is paused or finished
      Then the next poll agrees with the answer to the pause

  @TAM-CONF-009 @must
  Rule: A pause of a running, pausing or paused job is not refused with 409

    Example: Pause a running job, and pause it again while it is pausing
      Given a running job
      When Alice pauses the job
      And Alice pauses the job
      Then no pause is refused with 409

    Example: Pause a paused job
      Given a paused job
      When Alice pauses the job
      Then no pause is refused with 409

  @TAM-PAUS-003 @must
  Rule: Once a job is pausing, at most one more band is completed before it is paused

    Example: Bands after a pause
      Given a running job
      When Alice pauses the job
      And Alice waits until the job is paused or finished
      Then at most one more band is completed

  @TAM-LIFE-004 @must
  Rule: A pausing job becomes paused or ends without another call

    Example: Wait while the job is pausing
      Given a running job
      When Alice pauses the job
      And Alice waits until the job is paused or finished
      Then the job is paused or finished without another call

  @TAM-PAUS-004 @must
  Rule: When a pausing job shows paused, the band in progress is completed and every counted company can be read

    Example: The band in progress
      Given a running job with readable companies
      When Alice pauses the job
      And Alice waits until the job is paused or finished
      And Alice reads all its pages
      Then the band in progress is completed and every counted company can be read

  @TAM-PAUS-005 @must
  Rule: Companies that were readable before a pause stay readable and unchanged while the job is pausing and paused

    Example: Read before, during and after pausing
      Given a running job with readable companies
      When Alice reads its first pages
      And Alice pauses the job
      And Alice reads its first pages
      And Alice waits until the job is paused or finished
      And Alice reads its first pages
      Then companies that were readable before the pause are still readable, unchanged

  @TAM-PROG-005 @must
  Rule: Once a job is paused or finished at least as many companies can be read as processed says

    @needs:pause-resume
    Example: Read a paused job
      Given a paused job
      When Alice reads all its pages
      Then every company counted as processed can be read

  @TAM-PAUS-002 @must
  Rule: A pause of a paused job is answered 200 with status paused and changes nothing

    Example: Pause a paused job again
      Given a paused job
      When Alice pauses the job
      Then the pause is answered 200 with status paused and nothing changes

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
