Feature: HTTP
  The server follows the rules that every HTTP client relies on.

  @TAM-AUTH-007 @must
  Rule: The server accepts the name of the key header in any letter case

    Example: A client sends the key header in other letters
      Given a job
      When Alice polls the job with its key in the header x-api-KEY
      Then the poll is answered 200

  @TAM-HTTP-002 @should
  Rule: A documented path with another method is answered 405 with an Allow header and changes nothing

    Example: GET on the pause path
      Given a job
      When Alice sends a GET to the path of the pause call
      Then the GET is answered 405 with an Allow header, and the job is not paused

  @TAM-HTTP-009 @must
  Rule: A call to the path of a pause, resume or cancel with a method other than POST does not carry the command out

    @needs:pause-resume
    Example: Other methods on the path of the resume call
      Given a paused job
      When Alice sends the other methods to the path of the resume call
      Then no command is carried out

    Example: Other methods on the paths of the commands to a running job
      Given a running job
      When Alice sends the other methods to the path of the pause call
      And Alice sends the other methods to the path of the cancel call
      Then no command is carried out

  @TAM-HTTP-008 @should
  Rule: Undocumented query parameters and headers are ignored

    Example: A client of a later version
      Given a job
      When Alice polls the job with an undocumented parameter and an undocumented header
      Then the poll is answered as usual
