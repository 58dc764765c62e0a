Feature: Answers
  Every answer has a status code that the contract names and a body that fits its schema.

  Scenario Outline: Call <operation>: <expect>
    Given a new job
    When Alice calls <operation> for the job
    Then <expect>

    Examples: answers of reads

  Scenario Outline: Send <operation> to a job that is <state>: <expect>
    Given a job that is <state>
    When Alice sends <operation>
    Then <expect>

    Examples: answers of commands
