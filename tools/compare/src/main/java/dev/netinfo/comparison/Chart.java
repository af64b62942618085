package dev.netinfo.comparison;

/**
 * A chart of the page. Immutable.
 *
 * @param id by which a link finds it
 * @param title what it shows
 * @param description how it is to be read
 * @param svg the drawing
 * @param table the same in numbers
 */
record Chart(String id, String title, String description, String svg, Table table) {}
