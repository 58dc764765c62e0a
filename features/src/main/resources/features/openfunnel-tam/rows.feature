Feature: The companies
  The rows of the pages: their order and their identity.

  @TAM-ROWS-002 @must
  Rule: From page to page the match_score of the rows of one source_band never rises

    Example: Best match first
      Given a completed job
      When Alice reads all its pages
      Then within each source_band the match_score never rises

  @TAM-ROWS-003 @must
  Rule: From page to page a source_band does not come back once another has begun

    Example: Band after band
      Given a completed job
      When Alice reads all its pages
      Then no source_band comes back after another has begun

  @TAM-ROWS-004 @must
  Rule: No two rows agree in domain, LinkedIn address and name, if they have a domain or an address

    Example: All companies of a job
      Given a completed job
      When Alice reads all its pages
      Then no company is delivered twice
