package dev.netinfo.compare.measure;

import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.compare.results.CandidateResults;
import dev.netinfo.support.Command;
import dev.netinfo.support.PrintableText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs the responder contract, a program of its own, on candidates: what breaks it gets no figure.
 */
public final class ContractCheck {
  private static final String BROKEN = "broken: ";
  private static final String PASSED = "passed: ";

  private final List<String> program;
  private final Map<String, String> environment;

  /** Asks the contract's jar for the environment in which it expects a responder. */
  public ContractCheck(Path jar) {
    String java = Command.java();
    this.program = List.of(java, "-jar", jar.toString());
    this.environment =
        Command.run(java, "-jar", jar.toString(), "--environment")
            .lines()
            .map(line -> line.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
  }

  /** Returns the variables of the pod in which the contract expects a responder. */
  Map<String, String> environment() {
    return environment;
  }

  /**
   * Runs the contract on the very process that is measured; at first, if it is planned, the rest of
   * the contract too, which starts the candidate a hundred times more.
   *
   * @param isFirst whether nothing of that candidate was checked before
   * @throws CandidateFailure if it breaks the contract; what was measured of it is dropped
   */
  void check(Session session, RunningCandidate running, boolean isFirst) {
    Candidate candidate = running.candidate();
    CandidateResults results = session.results(candidate);
    if (!candidate.isResponder()) {
      results.contract = "a bare server, not a responder";
      return;
    }
    session.progress().go("contract: " + candidate.name());
    List<String> lines = run(session, running, isFirst && session.plan().wholeContract());
    session.interruption().check();
    List<String> broken = after(BROKEN, lines);
    String passed = String.join("", after(PASSED, lines));
    if (broken.isEmpty()) {
      results.contract = isFirst ? "kept: " + passed + " tests" : results.contract;
      return;
    }
    results.contract = "broken: %s; passed before: %s".formatted(String.join(", ", broken), passed);
    results.forget();
    throw new CandidateFailure(
        "no figure, because it breaks the contract (" + results.contract + ")");
  }

  private List<String> run(Session session, RunningCandidate running, boolean isWhole) {
    List<String> command = new ArrayList<>(program);
    if (isWhole) {
      command.add("--whole");
    }
    command.add("http://127.0.0.1:" + running.port());
    command.addAll(List.of(running.output().toString(), running.errors().toString()));
    ProcessBuilder builder = session.place().command(running.candidate());
    builder.command().addAll(0, command);
    try {
      Process process = builder.redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      List<String> lines = said.lines().toList();
      if (status > 1 || after(PASSED, lines).isEmpty()) {
        throw new CandidateFailure("the contract could not be run: " + PrintableText.line(said));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      session.place().removeLeftovers();
    }
  }

  private static List<String> after(String word, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(word))
        .map(line -> line.substring(word.length()))
        .toList();
  }
}
