Feature: The life of a job
  A job moves only as the contract says, comes to an end, and stays there. Reading it changes nothing.

  Scenario Outline: Leave a job alone until it ends: <expect>
    Given a new job
    When Alice waits until the job ends
    Then <expect>

    Examples: ends

  Scenario Outline: Watch a job from its beginning to its end: <expect>
    Given a new job
    When Alice watches the job until it ends
    And Alice reads the job again later
    Then <expect>

    Examples: what is seen of a whole life

  Scenario Outline: Come back to a job that is <state>: <expect>
    Given a job that is <state>
    When Alice reads the job again later
    Then <expect>

    Examples: each end that can be had

  Scenario Outline: Wait for a job that is <state>: <expect>
    Given a job that is <state>
    When Alice waits until the job has left the state <state>
    Then <expect>

    Examples: each state on the way

  Scenario Outline: Leave one of two equal jobs alone: <expect>
    When Alice submits two jobs at one instant and reads only the second, often
    Then <expect>

    Examples: reads that drive

  Scenario Outline: Read a job again and again: <expect>
    Given a new job
    When Alice reads the job
    And Alice reads the job
    And Alice reads the job
    Then <expect>

    Examples: reads that change
