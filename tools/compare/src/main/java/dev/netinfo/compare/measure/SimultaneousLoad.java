package dev.netinfo.compare.measure;

import dev.netinfo.compare.place.Processors;
import dev.netinfo.compare.plan.Candidate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Load on all candidates at the same time, on each by a generator of its own, from their start. */
final class SimultaneousLoad implements AutoCloseable {
  private final Session session;
  private final LoadGenerator model;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<LoadGenerator> generators = new ArrayList<>();
  private final List<CandidateLoad> started = new ArrayList<>();

  SimultaneousLoad(Session session, LoadGenerator model) {
    this.session = session;
    this.model = model;
  }

  /** Starts the candidates and the generators. */
  void start() {
    session.loaded().forEach(candidate -> session.attempt(candidate, () -> start(candidate)));
    generators.forEach(LoadGenerator::awaitWarm);
  }

  private void start(Candidate candidate) {
    LoadGenerator generator = model.another();
    generators.add(generator);
    started.add(new CandidateLoad(session, generator, candidate, Processors.last(1)));
  }

  /** Puts load on all of them for a while, and reads the memory of each. */
  void put() {
    Map<CandidateLoad, CompletableFuture<Void>> ends = new LinkedHashMap<>();
    started.stream()
        .filter(load -> session.loaded().contains(load.candidate()))
        .forEach(load -> ends.put(load, CompletableFuture.runAsync(load::keepBusy, threads)));
    ends.forEach((load, end) ->
        load.attempt(() -> {
          await(end);
          load.readMemory();
        }));
  }

  private static void await(CompletableFuture<Void> end) {
    try {
      end.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException reason ? reason : e;
    }
  }

  @Override
  public void close() {
    // A load ends with its generator.
    generators.forEach(LoadGenerator::close);
    threads.close();
    started.forEach(CandidateLoad::close);
  }
}
