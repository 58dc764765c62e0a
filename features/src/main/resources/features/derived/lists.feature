Feature: Lists
  Who follows the pages of a list sees each item once, whatever the size of the pages, and comes to an end.

  Scenario Outline: Walk over <operation>: <expect>
    Given some jobs
    When Alice walks over <operation> with pages of 2
    And Alice walks over <operation> with pages of the largest size
    Then <expect>

    Examples: lists of jobs

  Scenario Outline: Read a job and find it in <operation>: <expect>
    Given a new job
    When Alice walks over <operation> with pages of the largest size
    Then <expect>

    Examples: jobs in lists

  Scenario Outline: Walk over <operation> of a job that has ended: <expect>
    Given a job that has ended well
    When Alice walks over <operation> with pages of 2
    And Alice walks over <operation> with pages of the largest size
    Then <expect>

    Examples: results of jobs
