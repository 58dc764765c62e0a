Feature: Submitting jobs
  A submit makes one job and tells its id, by which it can be read from then on.

  Scenario Outline: Submit a job: <expect>
    When Alice submits a job
    And Alice reads the job
    Then <expect>

    Examples: how a job begins

  Scenario Outline: Submit two jobs: <expect>
    When Alice submits a job
    And Alice submits another job
    Then <expect>

    Examples: distinct ids

  Scenario Outline: Submit a job between two walks over the list: <expect>
    Given a job
    When Alice walks over <operation> with pages of the largest size
    And Alice submits a job
    And Alice walks over <operation> with pages of the largest size
    Then <expect>

    Examples: one job for each submit

  Scenario Outline: Submit what is not as documented: <expect>
    When Alice submits a body that the contract does not allow
    Then <expect>

    Examples: invalid submits

  Scenario Outline: Submit a job with the id of another: <expect>
    Given a job that has ended well
    When Alice submits a job with the id of the job
    And Alice reads the job
    Then <expect>

    Examples: submits of taken ids

  Scenario Outline: Submit a job twice with one key: <expect>
    When Alice submits a job twice with one key
    And Alice reads the job
    Then <expect>

    Examples: submits with one key
