Feature: Simultaneous calls
  Several clients, or several threads of one client, call at the same time.

  @TAM-CONC-005 @must
  Rule: A command to one job never affects another job

    Example: Pause one of two running jobs
      Given a running job
      And another running job
      When Alice pauses the job
      And Alice polls the other job
      And Alice waits until the job is paused or finished
      And Alice polls the other job
      Then the other job goes on as if nothing had happened

  @TAM-CONC-006 @must
  Rule: A reader that polls twice never gets, the second time, a state older than the first

    Example: Eight readers poll a running job
      Given a job that eight readers polled again and again while it was running
      When Alice polls the job
      Then no reader sees an older state after a newer one

  @TAM-CONC-004 @must
  Rule: With many simultaneous readers, the job id, status, count and rows of each answer belong together

    Example: Eight readers of a running job
      Given a job that eight readers polled again and again while it was running
      When Alice polls the job
      Then in every answer job id, status, count and rows belong together

    Example: Eight readers of a completed job
      Given a completed job
      When 8 readers poll the job at the same time
      Then in every answer job id, status, count and rows belong together

  @TAM-CONC-001 @must
  Rule: Each of several simultaneous pauses is answered 200, and the job pauses after at most one more band

    Example: Eight clients pause
      Given a running job
      When Alice pauses the job 8 times at the same time
      And Alice waits until the job is paused or finished
      Then every pause is answered 200, and at most one more band is completed

  @TAM-CONC-003 @must
  Rule: Several simultaneous resumes lead to one continuation, and no company is delivered or charged twice

    Example: Eight clients resume
      Given a paused job
      When Alice resumes the job 8 times at the same time
      And Alice waits until the job is finished
      And Alice reads all its pages
      Then the job continues once: no company is delivered or charged twice

  @TAM-CONC-002 @must
  Rule: When a pause and a cancel arrive together and the cancel is accepted, the job ends and does not stay paused

    Example: One client pauses while another cancels
      Given a running job, with readable companies if it shows any
      When Alice pauses and cancels the job at the same time
      And Alice waits until the job is paused or finished
      Then if the cancel is accepted, the job ends and does not stay paused
