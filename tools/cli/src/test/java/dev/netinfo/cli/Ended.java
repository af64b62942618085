package dev.netinfo.cli;

/** How a program ended, and what it printed. */
record Ended(int status, String out, String err) {}
