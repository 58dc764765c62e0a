Feature: Resuming a build
  A resumed job goes on where it rested. Nothing is built, delivered or charged a second time.

  @TAM-RESU-004 @must
  Rule: A job that was resumed is completed, failed or cancelled in the end, however often it had rested

    Example: The way to the end after a rest
      Given a completed job that rested on its way
      When Alice polls the job
      Then the rule holds

    Example: The way to the end after two rests
      Given a paused job
      When Alice resumes the job
      And Alice pauses the job
      And the job settles
      And Alice resumes the job
      And the job comes to its end
      Then the rule holds

  @TAM-RESU-002 @must
  Rule: After a resume the counters start from their values at rest, and the companies delivered before are still there, each once

    Example: What was there before the rest
      Given a completed job that rested on its way
      When Alice reads all its pages
      Then the rule holds

    @needs:submit @needs:repeatable
    Example: No band is left out
      Given twins, one left alone and one that rested
      When Alice reads all its pages
      And Alice reads all pages of the other job
      Then the rule holds

  @TAM-RESU-003 @must
  Rule: After an accepted resume the job is not seen pausing or paused until another pause is sent

    Example: A rest that is over
      Given a completed job that rested on its way
      When Alice polls the job
      Then the rule holds

  @TAM-RESU-005 @must
  Rule: A job that was paused and resumed ends with the same companies, count and credits as one that was left alone

    Example: A rest leaves no trace in the result
      Given twins, one left alone and one that rested
      When Alice reads all its pages
      And Alice reads all pages of the other job
      Then the rule holds

  @TAM-RESU-001 @must
  Rule: A resume of a paused job is answered 200 with the status running

    Example: A job at rest
      Given a paused job
      When Alice resumes the job
      Then the rule holds

  @TAM-RESU-006 @may
  Rule: A resume of a job that neither rests nor has ended is answered 200 or 409 and does no harm to its progress

    Example: A job that does not rest
      Given a running job with rows to read
      When Alice resumes the job
      Then the rule holds
