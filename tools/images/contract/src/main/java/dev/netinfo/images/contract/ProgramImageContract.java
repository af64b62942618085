package dev.netinfo.images.contract;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of the image of a program that is no responder. Its test extends it. */
@ExtendWith(NeedsContainers.class)
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ProgramImageContract implements ConfinementContract, ContentContract {
  private final BuiltImage image = BuiltImage.of("1.1.0");

  /** Returns arguments with which it runs for as long as a test takes, and what it says then. */
  protected abstract List<String> arguments();

  /** Returns a text that it says when it runs. */
  protected abstract String sign();

  /** Starts it with arguments. */
  protected final ProgramContainer start(List<String> arguments) {
    return ProgramContainer.start(Container.of(image.bundle()), arguments);
  }

  /** Starts it with arguments, in a terminal. */
  protected final ProgramContainer startInATerminal(List<String> arguments) {
    return ProgramContainer.inATerminal(Container.of(image.bundle()), arguments);
  }

  /** Starts {@code java} with arguments, in a terminal. */
  protected final ProgramContainer startJavaInATerminal(List<String> arguments) {
    return ProgramContainer.inATerminal(
        Container.of(image.bundle()).running(List.of("java")), arguments);
  }

  @Override
  public final RunningContainer container() {
    ProgramContainer container = start(arguments());
    container.await(sign());
    return container;
  }

  @Override
  public final BuiltImage image() {
    return image;
  }

  @AfterAll
  final void deleteItsFiles() {
    image.close();
  }
}
