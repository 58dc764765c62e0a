Feature: What a job costs
  Credits are charged for companies that were delivered, each once.

  @TAM-SCHM-012 @must
  Rule: The credit balance gives its three amounts as numbers

    Example: Reading the balance
      When Alice reads the balance
      Then the rule holds

  @TAM-CRED-001 @must
  Rule: The credits_consumed of a completed job is its unique_count times the price of one company

    Example: The bill of a completed job
      Given a completed job that was left alone
      When Alice reads all its pages
      Then the rule holds

  @TAM-CRED-002 @must
  Rule: A job that was paused and then cancelled has charged for the companies that can be read, and for no others

    Example: The bill of a job that rested and was cancelled
      Given a cancelled job that rested on its way
      When Alice reads all its pages
      Then the rule holds

  @TAM-CRED-003 @must
  Rule: A job that was paused and resumed has charged for each of its companies once

    Example: The bill of a job that rested
      Given a completed job that rested on its way
      When Alice reads all its pages
      Then the rule holds

  @TAM-CRED-004 @must
  Rule: A job that was cancelled has charged for the companies that can be read, and for no others

    Example: The bill of a cancelled job
      Given a cancelled job
      When Alice reads all its pages
      Then the rule holds

  @TAM-CRED-005 @may
  Rule: A failed job has charged nothing that cannot be read

    Example: The bill of a failed job
      Given a failed job
      When Alice reads all its pages
      Then the rule holds

  @TAM-CRED-006 @should
  Rule: Polls and walks cost no credits

    Example: The price of reading
      Given a completed job
      When Alice reads the balance
      And Alice reads some of its pages
      And Alice reads the balance
      Then the rule holds
