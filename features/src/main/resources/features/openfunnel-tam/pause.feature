Feature: Pausing a build
  A pause is not a stop: the band in work is finished and delivered, and the job can be taken
  up again later. Only what was delivered is charged.

  @TAM-PAUS-001 @must
  Rule: A pause of a running job is answered 200 with the status pausing or paused

    Example: A job at work
      Given a running job
      When Alice pauses the job
      Then the rule holds

  @TAM-PAUS-008 @must
  Rule: After an accepted pause the next poll shows the job as pausing, paused or ended, and never behind what the answer said

    Example: Looking right after the pause
      Given a running job
      When Alice pauses the job
      And the job settles
      Then the rule holds

  @TAM-PAUS-003 @must
  Rule: Once a job is pausing, at most one more band is completed before it rests

    Example: Bands that come after a pause
      Given a running job
      When Alice pauses the job
      And the job settles
      Then the rule holds

  @TAM-PAUS-004 @must
  Rule: When a pausing job shows paused, the band that was in flight is completed and all that is counted can be read

    Example: The band that was in flight
      Given a running job with rows to read
      When Alice pauses the job
      And the job settles
      And Alice reads all its pages
      Then the rule holds

  @TAM-PAUS-005 @must
  Rule: What could be read before a pause can be read, unchanged, while the job is pausing and paused

    Example: Reading on while the job rests
      Given a running job with rows to read
      When Alice reads some of its pages
      And Alice pauses the job
      And Alice reads some of its pages
      And the job settles
      And Alice reads some of its pages
      Then the rule holds

  @TAM-PAUS-002 @must
  Rule: A pause of a paused job is answered 200 with the status paused and changes nothing

    Example: The first answer was lost
      Given a paused job
      When Alice pauses the job
      Then the rule holds

  @TAM-PAUS-006 @must
  Rule: While a job is paused its counters and its rows do not move

    Example: Coming back to a resting job
      Given a paused job
      When Alice reads some of its pages
      And the job is left alone for a while
      And Alice reads some of its pages
      Then the rule holds
