Feature: One key does not see the jobs of another
  Alice owns the job. Bob has another key and must not learn that the job exists.

  @TAM-AUTH-003 @must
  Rule: A pause or resume of an unfinished job of another key is answered 404

    @needs:submit
    Example: Bob commands Alice's pending job
      When Alice submits a build
      And Bob pauses the job
      And Bob resumes the job
      Then the command is answered 404

    Example: Bob commands Alice's running job
      Given a running job
      When Bob pauses the job
      And Bob resumes the job
      Then the command is answered 404

    Example: Bob commands Alice's job while it is pausing and when it is paused
      Given a running job
      When Alice pauses the job
      And Bob resumes the job
      And Bob pauses the job
      And Alice waits until the job is paused or finished
      And Bob resumes the job
      And Bob pauses the job
      Then the command is answered 404

  @TAM-CONF-008 @must
  Rule: A refused call leaves status, companies, manifest and credits unchanged

    @needs:isolation
    Example: A stranger is refused
      Given a running job
      When Bob pauses the job
      Then the refused call changes nothing

    @needs:isolation @needs:submit
    Example: A stranger is refused as soon as the job is submitted
      When Alice submits a build
      And Bob pauses the job
      And Alice polls the job
      Then the refused call changes nothing

  @TAM-AUTH-009 @must
  Rule: A cancel of an unfinished job of another key is refused

    Example: Bob cancels Alice's running job
      Given a running job
      When Bob cancels the job
      Then the cancel is refused

    @needs:pause-resume
    Example: Bob cancels Alice's job while it is paused, and commands it while Alice cancels it
      Given a paused job at a later band, all its pages read
      When Bob cancels the job
      And Alice cancels the job
      And Bob resumes the job
      And Bob pauses the job
      And Bob cancels the job
      Then the cancel is refused

  @TAM-PAGE-012 @must
  Rule: A cursor of one job never gives the companies of that job through another job

    @needs:isolation @needs:submit @needs:cancel
    Example: Bob uses a cursor of Alice's job with a new job of his own
      Given a completed job with a different query
      When Alice notes the cursor of its second page
      And Bob submits a build of his own
      And Bob polls the other job
      And Bob reads the other job with that cursor
      And Bob polls the other job
      And Bob cancels the other job
      Then the other job does not show companies of the first

  @TAM-AUTH-002 @must
  Rule: A poll of a job of another key is answered 404, for every page

    Example: Bob polls Alice's job
      Given a job
      When Bob polls the job
      Then the poll is answered 404

    Example: Bob reads a later page of Alice's job
      Given a completed job
      When Alice notes the cursor of its second page
      And Bob reads the page of that cursor
      Then the poll is answered 404

    @needs:submit
    Example: Alice and Bob submitted the same query
      Given a job that Alice submitted
      And another job that Bob submitted
      When Bob polls the other job
      And Alice polls the other job
      Then the poll is answered 404

  @TAM-AUTH-005 @must
  Rule: The answer for a job of another key is the same as the answer for a job that does not exist

    Example: Bob compares Alice's job with one that does not exist
      Given a job
      When Bob polls the job
      And Bob polls a job that does not exist
      Then both answers look the same
