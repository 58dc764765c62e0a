Feature: A slip of the pen

  @TAM-POLL-001 @must
  Rule: A poll tells the state

    Scenario: A step that nobody has written
      Given a job that was never thought of
      Then every poll of an own job is answered 200
