package dev.bandstand.mock.tam;

import dev.bandstand.contract.tam.TamBuildJobResponse;

/** Reads every page of the largest scenario, in a process whose heap is small. */
final class MillionReader {

    private MillionReader() {}

    public static void main(String[] none) {
        Caller caller = Caller.in("huge");
        String job = caller.submit();
        caller.wait("2m");
        int pages = 0;
        int companies = 0;
        for (String cursor = "page_0000"; cursor != null; pages++) {
            TamBuildJobResponse page = caller.poll(job, cursor);
            companies += page.rows().size();
            cursor = page.nextCursor();
        }
        System.out.println(pages + " pages, " + companies + " companies");
    }
}
