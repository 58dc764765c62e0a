Feature: Page after page
  Every company of a market is found by walking from page to page, once.

  @TAM-PAGE-001 @must
  Rule: A poll without a cursor reads the first page, whatever was read before

    Example: Back to the beginning
      Given a completed job
      When Alice reads some of its pages
      And Alice polls the job
      Then the rule holds

  @TAM-PAGE-002 @must
  Rule: A next_cursor that is sent back as cursor is answered 200 with the page that follows

    Example: From one page to the next
      Given a completed job
      When Alice reads all its pages
      Then the rule holds

  @TAM-PAGE-003 @must
  Rule: In a finished job next_cursor is null or left out on the last page and on no other

    Example: The last page
      Given a completed job
      When Alice reads all its pages
      Then the rule holds

  @TAM-PAGE-006 @must
  Rule: A walk over a finished job comes to a last page and meets no cursor twice

    Example: A walk to the end
      Given a completed job
      When Alice reads all its pages
      Then the rule holds

  @TAM-PAGE-007 @must
  Rule: Between the pages of a finished job no row is repeated and none is lost

    Example: The seams between pages
      Given a completed job
      When Alice reads all its pages
      Then the rule holds

  @TAM-PAGE-009 @must
  Rule: A walk over a completed job has as many pages as its manifest says, where a job without companies has none or one

    Example: Pages as announced
      Given a completed job
      When Alice reads all its pages
      Then the rule holds

  @TAM-PAGE-010 @must
  Rule: A walk over a completed job has as many companies as its unique_count says

    Example: Companies as announced
      Given a completed job
      When Alice reads all its pages
      Then the rule holds

  @TAM-PAGE-011 @must
  Rule: A page that another page follows keeps its rows and their order, and so does every page of a finished job

    Example: A page is read again
      Given a completed job
      When Alice reads some of its pages
      And Alice reads some of its pages
      Then the rule holds

  @TAM-PAGE-012 @must
  Rule: A cursor that one job gave never reads the companies of that job through another

    Example: The cursor of another job
      Given a completed job
      And another completed job, of another market
      When Alice keeps the cursor of its second page
      And Alice reads the other job with that cursor
      Then the rule holds

  @TAM-PAGE-013 @should
  Rule: A cursor that no answer gave is refused or gives no rows, and is never taken for the first page

    Example: A cursor out of thin air
      Given a completed job
      When Alice reads a page behind a cursor that no answer gave
      Then the rule holds

  @TAM-PAGE-014 @must
  Rule: A cursor from before a pause works while the job rests and after it was resumed

    Example: A cursor from before the rest
      Given a running job with a second page to read
      When Alice keeps the cursor of its second page
      And Alice pauses the job
      And the job settles
      And Alice reads the page behind that cursor
      And Alice resumes the job
      And Alice reads the page behind that cursor
      Then the rule holds

  @TAM-PAGE-015 @must
  Rule: A cursor that was percent-encoded on the way reads the same page

    Example: A client that encodes every letter
      Given a completed job
      When Alice keeps the cursor of its second page
      And Alice reads the page behind that cursor, every letter of it percent-encoded
      Then the rule holds
