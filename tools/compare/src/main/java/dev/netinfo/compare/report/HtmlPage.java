package dev.netinfo.compare.report;

import dev.netinfo.compare.chart.Chart;
import dev.netinfo.compare.chart.Html;
import dev.netinfo.compare.chart.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A report as one page of HTML that needs nothing else, no script and no network. */
record HtmlPage(String title, List<String> introduction, List<Chart> charts, List<Table> tables) {
  String text() {
    Html page = new Html();
    page.markup("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.markup("<meta name=\"color-scheme\" content=\"light dark\">");
    // A browser would ask for an icon.
    page.markup("<link rel=\"icon\" href=\"data:,\">");
    page.element(title, "title").open("style").markup(style()).close("style").close("head");
    page.open("body").element(title, "h1").open("ul");
    introduction.forEach(line -> page.element(line, "li"));
    page.close("ul");
    section(page, tables.getFirst());
    page.open("div class=\"charts\"");
    charts.forEach(chart -> figure(page, chart));
    page.close("div");
    tables.subList(1, tables.size()).forEach(table -> section(page, table));
    return page.close("body").close("html").toString();
  }

  private static void figure(Html page, Chart chart) {
    page.open("figure id=%s", chart.id()).open("figcaption");
    page.element(chart.table().title(), "h2").element(chart.description(), "p");
    page.close("figcaption").markup(chart.svg());
    page.open("details").element("The same in numbers", "summary");
    cells(page, chart.table());
    page.close("details").close("figure");
  }

  private static void section(Html page, Table table) {
    page.open("section").element(table.title(), "h2");
    cells(page, table);
    page.element(table.note(), "p").close("section");
  }

  private static void cells(Html page, Table table) {
    page.open("div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=%s", table.title());
    page.open("table").open("thead").open("tr");
    table.header().forEach(name -> page.element(name, "th scope=\"col\""));
    page.close("tr").close("thead").open("tbody");
    for (List<String> row : table.rows()) {
      page.open("tr").element(row.getFirst(), "th scope=\"row\"");
      row.subList(1, row.size()).forEach(cell -> page.element(cell, "td"));
      page.close("tr");
    }
    page.close("tbody").close("table").close("div");
  }

  private static String style() {
    try (InputStream style =
        Objects.requireNonNull(HtmlPage.class.getResourceAsStream("report.css"))) {
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
