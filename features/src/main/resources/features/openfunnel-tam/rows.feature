Feature: The companies
  What the rows of a walk say, and in what order they come.

  @TAM-ROWS-002 @must
  Rule: Along a walk the match_score of the rows of one source_band never rises

    Example: Best fit first
      Given a completed job
      When Alice reads all its pages
      Then the rule holds

  @TAM-ROWS-003 @must
  Rule: Along a walk a source_band does not come back once another has begun

    Example: Band after band
      Given a completed job
      When Alice reads all its pages
      Then the rule holds

  @TAM-ROWS-004 @must
  Rule: No company is delivered twice, as told by its domain, its LinkedIn address, or its name where it has neither

    Example: Nobody twice
      Given a completed job
      When Alice reads all its pages
      Then the rule holds
