Feature: A build that must fail

  Example: The canary
    Then this fails
