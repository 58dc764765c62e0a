Feature: What a server has to bear
  Nothing that a client can send is the server's undoing.

  @TAM-ERRO-001 @should
  Rule: No call is answered 5xx

    Example: Ids that nobody has
      When Alice polls jobs with odd ids
      Then the rule holds

    @needs:pause-resume
    Example: Calls that come too late
      Given a finished job
      When Alice pauses the job
      And Alice resumes the job
      Then the rule holds
