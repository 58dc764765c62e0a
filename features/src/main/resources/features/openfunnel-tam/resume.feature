Feature: Resuming a build
  A resumed job continues from its checkpoint. Nothing is built, delivered or charged twice.

  @TAM-RESU-001 @must
  Rule: A resume of a paused job is answered 200 with status running

    Example: Resume a paused job
      Given a paused job
      When Alice resumes the job
      Then the resume is answered 200 with status running

  @TAM-RESU-006 @may
  Rule: A resume of a job that is neither paused nor finished is answered 200 or 409 and does not harm its progress

    Example: Resume a running job
      Given a running job with readable companies
      When Alice resumes the job
      Then the resume is answered 200 or 409 and progress does not suffer

  @TAM-RESU-003 @must
  Rule: After an accepted resume the job is not seen pausing or paused until the next pause

    Example: Resume a job while it is pausing and when it is paused
      Given a running job
      When Alice pauses the job
      And Alice resumes the job
      And Alice waits until the job is paused or finished
      And Alice resumes the job
      Then the job is not pausing or paused again

    Example: After the resume
      Given a completed job that was paused and resumed
      When Alice polls the job
      Then the job is not pausing or paused again

  @TAM-RESU-004 @must
  Rule: A job that was resumed is completed, failed or cancelled in the end, however often it was paused

    Example: Paused at every band
      Given a paused job
      When Alice pauses and resumes the job at each band, and reads all its pages
      And Alice waits until the job is finished, and pauses it at once
      And Alice reads all its pages
      Then the resumed job is completed, failed or cancelled in the end

    Example: Paused and resumed twice
      Given a completed job that was paused and resumed twice
      When Alice polls the job
      Then the resumed job is completed, failed or cancelled in the end

    Example: Paused and resumed once
      Given a completed job that was paused and resumed
      When Alice polls the job
      Then the resumed job is completed, failed or cancelled in the end

  @TAM-CONF-001 @must
  Rule: A pause of a completed job is refused with 409

    Example: Pause a job that has just completed
      Given a completed job that was paused as soon as it had ended
      When Alice polls the job
      Then the pause is refused with 409

  @TAM-RESU-002 @must
  Rule: After a resume the counters continue from their values at the pause, and companies delivered before are still there, once each

    Example: Companies from before the pause
      Given a completed job that was paused and resumed
      When Alice reads all its pages
      Then the job continues from its checkpoint, and earlier companies are still there, once each

    @needs:submit
    Example: Every band of a job that was paused as soon as it was submitted
      Given a completed job that was paused as soon as it was submitted
      And another completed job
      When Alice reads all its pages
      And Alice reads all pages of the other job
      Then the job continues from its checkpoint, and earlier companies are still there, once each

    @needs:submit @needs:repeatable
    Example: No band is skipped
      Given two jobs with the same query, one undisturbed and one paused and resumed
      When Alice reads all its pages
      And Alice reads all pages of the other job
      Then the job continues from its checkpoint, and earlier companies are still there, once each

  @TAM-RESU-005 @must
  Rule: A job that was paused and resumed ends with the same companies, count and credits as an undisturbed one

    Example: With and without a pause
      Given two jobs with the same query, one undisturbed and one paused and resumed
      When Alice reads all its pages
      And Alice reads all pages of the other job
      Then both jobs have the same companies, count and credits
