Feature: HTTP
  The server follows the rules that every HTTP client relies on.

  @NEMO-HTTP-002 @must
  Rule: The JSON of an answer has the Content-Type application/json

    Example: The answers about one job
      Given a completed job
      When Alice polls the job
      And Alice reads the status of the job
      And Alice lists the jobs with the name of the job
      And Alice reads its log 10 lines at a time
      Then the JSON is labelled as JSON

  @NEMO-HTTP-001 @must
  Rule: A call to the path of a pause, resume or cancel with a method other than POST does not carry the command out

    @needs:pause-resume
    Example: Other methods on the path of the resume call
      Given a paused job
      When Alice sends the other methods to the path of the resume call
      Then no command is carried out

    Example: Other methods on the paths of the commands to an active job
      Given a running job
      When Alice sends the other methods to the path of the pause call
      And Alice sends the other methods to the path of the cancel call
      Then no command is carried out
