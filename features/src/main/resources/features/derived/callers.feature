Feature: Callers and jobs that are not theirs
  Jobs that do not exist and jobs of others are answered alike, and a caller without a key gets nothing.

  Scenario Outline: Call <operation> with an id that no job has
    When Alice calls <operation> with an id that no job has
    Then <expect>

    Examples: unknown jobs

  Scenario Outline: Call <operation> for the job of somebody else
    Given a job
    When Bob calls <operation> for the job
    Then <expect>

    Examples: foreign jobs

  Scenario Outline: Call <operation> for the job of somebody else that is <state>
    Given a job that is <state>
    When Bob calls <operation> for the job
    Then <expect>

    Examples: foreign jobs that could be commanded

  Scenario Outline: Call <operation> without a key
    Given a job
    When somebody without a key calls <operation> for the job
    Then <expect>

    Examples: callers without a key
