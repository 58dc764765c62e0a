Feature: Pages and cursors
  A client that follows next_cursor from page to page gets every company once.

  @TAM-PAGE-001 @must
  Rule: A poll without a cursor reads the first page, whatever was read before

    Example: Back to the first page
      Given a completed job
      When Alice reads its first pages
      And Alice polls the job
      Then the poll gives the first page

  @TAM-PAGE-002 @must
  Rule: A next_cursor that is sent back as cursor is answered 200 with the page that follows

    Example: From page to page
      Given a completed job
      When Alice reads all its pages
      Then each next_cursor gives the page that follows

  @TAM-PAGE-003 @must
  Rule: In a finished job next_cursor is null or absent on the last page and on no other

    Example: The last page
      Given a completed job
      When Alice reads all its pages
      Then next_cursor is null or absent on the last page and on no other

  @TAM-PAGE-006 @must
  Rule: Reading all pages of a finished job reaches a last page and never repeats a cursor

    Example: Read to the end
      Given a completed job
      When Alice reads all its pages
      Then the walk reaches a last page and never repeats a cursor

  @TAM-PAGE-007 @must
  Rule: Between the pages of a finished job no row is repeated and none is lost

    Example: Between two pages
      Given a completed job
      When Alice reads all its pages
      Then no row is repeated or lost between pages

  @TAM-PAGE-009 @must
  Rule: A completed or cancelled job has as many pages as its manifest says, except that a job without companies has none or one

    Example: Number of pages
      Given a completed job
      When Alice reads all its pages
      Then there are as many pages as the manifest says

    @needs:cancel
    Example: Number of pages of a cancelled job
      Given a cancelled job
      When Alice reads all its pages
      Then there are as many pages as the manifest says

  @TAM-PAGE-010 @must
  Rule: The pages of a completed job hold as many companies as its unique_count says

    Example: Number of companies
      Given a completed job
      When Alice reads all its pages
      Then there are as many companies as unique_count says

  @TAM-PAGE-011 @must
  Rule: A page of a finished job keeps its rows and their order

    Example: Read the same pages twice
      Given a completed job
      When Alice reads its first pages
      And Alice reads its first pages
      Then each page has the same rows in the same order as before

  @TAM-PAGE-012 @must
  Rule: A cursor of one job never gives the companies of that job through another job

    Example: Use a cursor with another job
      Given a completed job
      And another completed job with a different query
      When Alice notes the cursor of its second page
      And Alice reads the other job with that cursor
      Then the other job does not show companies of the first

  @TAM-PAGE-013 @should
  Rule: A cursor that the server never gave is refused or gives no rows, and never gives the first page

    Example: A cursor that the server never gave
      Given a completed job
      When Alice polls the job with an invented cursor
      Then the invented cursor is refused or gives no rows

  @TAM-PAGE-015 @must
  Rule: A percent-encoded cursor reads the same page as the plain one

    Example: A client encodes every letter of the cursor
      Given a completed job
      When Alice notes the cursor of its second page
      And Alice reads the page of that cursor, percent-encoded
      Then the encoded cursor gives the same page
