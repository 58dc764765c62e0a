Feature: Glazes
  Each firing keeps the glaze of its own.

  @KLN-GLAZ-001
  Scenario: Two firings with unlike glazes
    When Alice submits a job with
      """
      {"cone": 9, "glaze": "tenmoku"}
      """
    And Alice reads the job
    And Alice submits a job with
      """
      {"cone": 4, "glaze": "shino"}
      """
    And Alice reads the job
    Then a firing has the glaze that was asked for
