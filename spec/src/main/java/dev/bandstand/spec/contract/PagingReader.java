package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** Reads how a list is read, from the part {@code pages} of a {@code job.yaml}. */
final class PagingReader {

    private PagingReader() {}

    static Paging read(JsonNode node) {
        JsonNode size = node.path("size");
        int standard = size.path("default").asInt(Integer.MAX_VALUE);
        return new Paging(
                Paging.By.valueOf(node.path("by").asText().toUpperCase(Locale.ROOT)),
                JobModelReader.text(node, "sent").map(Place::parse),
                new Paging.Size(
                        JobModelReader.text(size, "sent").map(Place::parse),
                        standard,
                        size.path("most").asInt(Math.max(standard, 100)),
                        JobModelReader.text(size, "returned")),
                node.path("items").asText(),
                JobModelReader.text(node, "item"),
                node.path("part").asText(),
                JobModelReader.text(node, "next").map(Place::parse),
                JobModelReader.text(node, "more"),
                JobModelReader.text(node, "ends"),
                JobModelReader.text(node, "total").map(Place::parse),
                JobModelReader.text(node, "pages").map(Place::parse),
                JobModelReader.text(node, "page").map(Place::parse),
                JobModelReader.text(node, "count").map(Place::parse),
                JobModelReader.text(node, "first"),
                JobModelReader.text(node, "last"),
                node.path("starts-at").asInt(1),
                !node.path("order").asText().equals("oldest"),
                node.has("rows")
                        ? Optional.of(new Paging.Rows(
                                node.path("rows").path("grows-to").asInt(),
                                Optional.ofNullable(node.path("rows").get("item"))))
                        : Optional.empty());
    }
}
