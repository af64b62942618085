package dev.netinfo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Wherever the script {@code netinfo} is started from, and in what state its program is. */
class ScriptPlaceIT extends ProjectCopy {
  @Test
  void startsThroughASymbolicLinkAndWhateverCdpathIs() throws Exception {
    Path elsewhere = Files.createDirectories(project.resolve("elsewhere/netinfo-of"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("link"), project.resolve("netinfo"));
    Program program = netinfo(link).with("CDPATH", project.resolve("elsewhere").toString());
    Ended ended = program.run("help");
    assertEquals(0, ended.status(), ended.err());
  }

  @Test
  void startsInADirectoryWhoseNameIsNotAscii() throws Exception {
    Path copy = project.resolve("Höfe");
    Files.createDirectory(copy);
    for (String each : List.of("netinfo", "pom.xml", "tools", "bin")) {
      Files.move(project.resolve(each), copy.resolve(each));
    }
    project = copy;
    for (String locale : List.of("C", "")) {
      Ended ended = netinfo().with("LC_ALL", locale).with("LANG", locale).run("help");
      assertEquals(0, ended.status(), ended.err());
    }
  }

  @Test
  void findsTheFilesOfOptionsWhereItsUserIs() throws Exception {
    Path elsewhere = Files.createDirectories(project.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("link"), project.resolve("netinfo"));
    String said = netinfo(link).run("compare", "--against", "no-such.json").err();
    assertTrue(said.contains("\"" + elsewhere.resolve("no-such.json") + "\""), said);
  }

  @Test
  void installsAgainWhatWasNotInstalled() throws Exception {
    assertEquals(0, netinfo().run("help").status());
    Path programs = project.resolve("target/cli");
    Files.setLastModifiedTime(project.resolve("pom.xml"), FileTime.from(Instant.now()));
    Path obstacle = Files.createDirectories(programs.resolve("next/x"));
    Ended failed = netinfo().run("help");
    assertEquals(2, failed.status(), failed.err());
    assertTrue(failed.err().contains("netinfo: cannot install"), failed.err());
    assertEquals(2, netinfo().run("help").status(), "the old program runs");

    Files.delete(obstacle);
    Files.delete(programs.resolve("next"));
    assertEquals(0, netinfo().run("help").status());
    assertEquals(2, builds());
    Path current = project.resolve(Files.readString(programs.resolve("current")).strip());
    Files.delete(current.resolve("tools-cli.jar"));
    assertEquals(0, netinfo().run("help").status());
  }
}
