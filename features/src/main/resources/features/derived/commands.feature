Feature: Commands
  The table of commands says for each state if a command is accepted, and where it leads. A refusal changes nothing, and of
  two commands at the same time each finds the job as the other left it, or the other way round.

  Scenario Outline: Send <column> to a job that is <state>: <expect>
    Given a job that is <state>
    When Alice sends <operation>
    Then <expect>

    Examples: each cell of the table

  Scenario Outline: Send <column> to a job that is <state> and was <before>: <expect>
    Given a job that was <before> and is <state>
    When Alice sends <operation>
    Then <expect>

    Examples: ways back

  Scenario Outline: Wait after <column> of a job that is <state>: <expect>
    Given a job that is <state>
    When Alice sends <operation>
    And Alice waits until the job goes on after <column> in <state>
    Then <expect>

    Examples: work that goes on

  Scenario Outline: Wait after <column> of a job that is <state> and was <before>: <expect>
    Given a job that was <before> and is <state>
    When Alice sends <operation>
    And Alice waits until the job goes on after <column> in <state>
    Then <expect>

    Examples: work that goes on after ways back

  Scenario Outline: Send <column> to a job that has been <state> for long: <expect>
    Given a new job that has been <state> for most of its time
    When Alice sends <operation>
    And Alice reads the job again later
    Then <expect>

    Examples: late pauses

  Scenario Outline: Send <column> where it is refused: <expect>
    Given a job that is <state>
    When Alice sends <operation>
    Then <expect>

    Examples: refusals

  Scenario Outline: Send <column> twice at the same time to a job that is <state>: <expect>
    Given a job that is <state>
    When Alice sends <operation> twice at the same time
    Then <expect>

    Examples: races
