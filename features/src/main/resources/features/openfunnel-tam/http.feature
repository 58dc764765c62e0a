Feature: The manners of HTTP
  What any HTTP client may take for granted, whatever it talks to.

  @TAM-AUTH-007 @must
  Rule: The header of the key is found however its name is capitalised

    Example: A client that writes header names in its own way
      Given a job
      When Alice polls the job with the name of the key header in other letters
      Then the rule holds

  @TAM-HTTP-002 @should
  Rule: A documented path with another method is answered 405 with an Allow header and does nothing

    Example: A read of the path that pauses
      Given a job
      When Alice sends a GET to the path of the pause
      Then the rule holds

  @TAM-HTTP-008 @should
  Rule: Query parameters and headers that are not documented are ignored

    Example: A client of a later version
      Given a job
      When Alice polls the job with a parameter and a header that are not documented
      Then the rule holds
