Feature: Sending a call again
  A client whose answer was lost sends the call again. That must be safe.

  @TAM-IDEM-001 @must
  Rule: A pause that is sent again changes nothing: the job rests after the same band, and one resume ends the rest

    Example: The pause is sent twice
      Given a running job that was left alone
      When Alice pauses the job
      And Alice pauses the job
      And the job settles
      And Alice resumes the job
      Then the rule holds

  @TAM-IDEM-002 @must
  Rule: A resume that is sent again neither builds nor charges anything twice

    Example: The resume is sent twice
      Given a paused job
      When Alice reads all its pages
      And Alice resumes the job
      And Alice resumes the job
      And the job comes to its end
      And Alice reads all its pages
      Then the rule holds
