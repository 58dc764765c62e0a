Feature: Calls at the same time
  Many clients, or one with many threads, talk about one job in the same moment.

  @TAM-CONC-001 @must
  Rule: Of several pauses at the same time each is answered 200, and the job comes to rest after at most one more band

    Example: Eight threads pause
      Given a running job
      When Alice pauses the job 8 times at once
      And the job settles
      Then the rule holds

  @TAM-CONC-005 @must
  Rule: A command to one job never shows on another

    Example: Two jobs at work
      Given a running job
      And another running job
      When Alice pauses the job
      And Alice polls the other job
      And the job settles
      And Alice polls the other job
      Then the rule holds

  @TAM-CONC-006 @must
  Rule: A reader that reads twice never meets, the second time, a state that it had seen replaced before

    Example: Readers that come back
      Given a running job
      When 8 readers poll the job at once, again and again
      And Alice polls the job
      Then the rule holds

  @TAM-CONC-004 @must
  Rule: Among many readers each answer is consistent in itself: its job, its count, its rows and its status belong together

    Example: Eight readers of a job at work
      Given a running job
      When 8 readers poll the job at once, again and again
      Then the rule holds

    Example: Eight readers of a job that has ended
      Given a completed job
      When 8 readers poll the job at once, again and again
      Then the rule holds

  @TAM-CONC-003 @must
  Rule: Of several resumes at the same time one continuation follows: no company comes twice and none is charged twice

    Example: Eight threads resume
      Given a paused job
      When Alice resumes the job 8 times at once
      And the job comes to its end
      And Alice reads all its pages
      Then the rule holds

  @TAM-CONC-002 @must
  Rule: When a pause and a cancel meet and the cancel is accepted, the job ends and does not rest

    Example: One thread pauses while another cancels
      Given a running job
      When Alice pauses and cancels the job at once
      And the job settles
      Then the rule holds
