Feature: HTTP
  The server follows the rules that every HTTP client relies on.

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
