Feature: Robustness
  No call, however unusual, causes a server error.

  @TAM-ERRO-001 @should
  Rule: No call is answered with a status of 500 or above

    Example: Ids that no job has
      When Alice polls these job ids:
        | %00           |
        | ..%2F..       |
        | %F0%9F%99%82  |
        | %25           |
        | x, 5000 times |
      Then no call is answered with a status of 500 or above

    Example: Other methods on the documented paths
      Given a job that does not exist
      When Alice sends the other methods to the paths of submit, poll and balance
      Then no call is answered with a status of 500 or above

    @needs:pause-resume
    Example: Commands with a body that is no JSON
      Given a finished job
      When Alice sends the commands with the body {"reason":
      Then no call is answered with a status of 500 or above

    @needs:pause-resume
    Example: Pause and resume a finished job
      Given a finished job
      When Alice pauses the job
      And Alice resumes the job
      Then no call is answered with a status of 500 or above
