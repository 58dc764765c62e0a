Feature: Credits
  Each delivered company is charged once.

  @TAM-SCHM-012 @must
  Rule: The credit balance has its three amounts as numbers

    Example: Read the credit balance
      When Alice reads the credit balance
      Then the balance has its three amounts as numbers

  @TAM-CRED-008 @must
  Rule: All jobs of a key are charged the same for each company that can be read, whether they were undisturbed, paused and resumed, or cancelled

    @needs:pause-resume
    Example: The price of a company in a job that was paused and resumed
      Given a completed job that was never paused
      And another job that was paused and resumed
      When Alice reads all its pages
      And Alice reads all pages of the other job
      Then both jobs are charged the same for each company

    @needs:cancel
    Example: The price of a company in a job that was cancelled
      Given a completed job that was never paused
      And another job that was cancelled
      When Alice reads all its pages
      And Alice reads all pages of the other job
      Then both jobs are charged the same for each company

    @needs:pause-resume @needs:cancel
    Example: The price of a company in a job that was paused and cancelled
      Given a completed job that was never paused
      And another job that was cancelled while paused
      When Alice reads all its pages
      And Alice reads all pages of the other job
      Then both jobs are charged the same for each company

    @needs:pause-resume @needs:cancel
    Example: The price of a company in a job that was cancelled while it was pausing
      Given a completed job that was never paused
      And another job that was cancelled while pausing
      When Alice reads all its pages
      And Alice reads all pages of the other job
      Then both jobs are charged the same for each company

  @TAM-CRED-009 @must
  Rule: The balance of a key falls by no more than the credits_consumed of its jobs, also when they were paused, resumed or cancelled

    @needs:pause-resume
    Example: The balance after jobs that were paused and resumed
      Given a completed job that was never paused
      And a completed job that was paused and resumed twice
      And another job that was paused and resumed
      When Alice reads the credit balance
      Then the balance has fallen by no more than the manifests of all jobs say

  @TAM-CRED-001 @must
  Rule: The credits_consumed of a completed job is its unique_count times the price per company

    Example: Price of a completed job
      Given a completed job that was never paused
      When Alice reads all its pages
      Then credits_consumed is unique_count times the price per company

  @TAM-CRED-002 @must
  Rule: A job that was paused and then cancelled is charged for the companies that can be read, and for no others

    Example: Price of a job that was paused and then cancelled
      Given a cancelled job that was paused before
      When Alice reads all its pages
      Then exactly the readable companies are charged for the paused and cancelled job

  @TAM-CRED-003 @must
  Rule: A job that was paused and resumed is charged once for each of its companies

    Example: Price of a job that was paused and resumed
      Given a completed job that was paused and resumed
      When Alice reads all its pages
      Then each company is charged once

  @TAM-CRED-004 @must
  Rule: A cancelled job is charged for the companies that can be read, and for no others

    Example: Price of a cancelled job
      Given a cancelled job
      When Alice reads all its pages
      Then exactly the readable companies are charged

  @TAM-CRED-005 @may
  Rule: A failed job is charged for no more companies than can be read

    Example: Price of a failed job
      Given a failed job
      When Alice reads all its pages
      Then nothing is charged that cannot be read

  @TAM-CRED-006 @should
  Rule: Polling a job and reading its pages cost no credits

    Example: Price of reading
      Given a completed job
      When Alice reads the credit balance
      And Alice reads its first pages
      And Alice reads the credit balance
      Then the credit balance has not changed
