package dev.netinfo.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A report as one page of HTML that needs nothing else, no script and no network. */
record Page(List<String> introduction, List<Chart> charts, List<Table> tables) {
  private static final String TITLE = "The frameworks compared";

  String text() {
    Html page = new Html();
    page.markup("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    page.open("meta", "charset", "utf-8");
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.open("meta", "name", "color-scheme", "content", "light dark");
    // A browser would ask for an icon.
    page.open("link", "rel", "icon", "href", "data:,");
    page.element("title", TITLE).open("style").markup(style()).close("style").close("head");
    page.open("body").element("h1", TITLE).open("ul");
    introduction.forEach(line -> page.element("li", line));
    page.close("ul");
    table(page, tables.getFirst(), "h2");
    page.open("div", "class", "charts");
    charts.forEach(chart -> figure(page, chart));
    page.close("div");
    tables.subList(1, tables.size()).forEach(table -> table(page, table, "h2"));
    return page.close("body").close("html").toString();
  }

  private static void figure(Html page, Chart chart) {
    page.open("figure", "id", chart.id()).open("figcaption");
    page.element("h2", chart.title()).element("p", chart.description()).close("figcaption");
    page.markup(chart.svg());
    page.open("details").element("summary", "The same in numbers");
    cells(page, chart.table());
    page.close("details").close("figure");
  }

  private static void table(Html page, Table table, String heading) {
    page.open("section").element(heading, table.title());
    cells(page, table);
    page.element("p", table.note()).close("section");
  }

  private static void cells(Html page, Table table) {
    page.open(
        "div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", table.title());
    page.open("table").open("thead").open("tr");
    table.header().forEach(name -> page.element("th", name, "scope", "col"));
    page.close("tr").close("thead").open("tbody");
    for (List<String> row : table.rows()) {
      page.open("tr").element("th", row.getFirst(), "scope", "row");
      row.subList(1, row.size()).forEach(cell -> page.element("td", cell));
      page.close("tr");
    }
    page.close("tbody").close("table").close("div");
  }

  private static String style() {
    try (InputStream style = Objects.requireNonNull(Page.class.getResourceAsStream("report.css"))) {
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
