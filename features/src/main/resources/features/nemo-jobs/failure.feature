Feature: A platform job in error
  A job in error has ended, whatever is asked of it.

  @NEMO-FAIL-001 @must
  Rule: A pause, resume or cancel of a job in error leaves it in error and is not answered with another status

    Example: Command a job in error
      Given a failed job
      When Alice pauses the job
      And Alice resumes the job
      And Alice cancels the job
      And nobody calls for a while
      Then the job is still in error
