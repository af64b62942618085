package dev.netinfo.images.contract;

import dev.netinfo.support.Directory;
import dev.netinfo.support.ImageArchive;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of the image of a program that is no responder. Its test extends it. */
@ExtendWith(NeedsContainers.class)
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ProgramImageContract implements ConfinementContract, ContentContract {
  private final ImageArchive image = ImageUnderTest.built("1.1.0");
  private final Bundle bundle = ImageUnderTest.unpacked(image);

  /** Returns arguments with which it runs for as long as a test takes, and what it says then. */
  protected abstract List<String> arguments();

  /** Returns a text that it says when it runs. */
  protected abstract String sign();

  /** Starts it with arguments. */
  protected final ProgramContainer start(List<String> arguments) {
    return ProgramContainer.start(Container.of(bundle), arguments);
  }

  /** Starts it with arguments, in a terminal. */
  protected final ProgramContainer startInATerminal(List<String> arguments) {
    return ProgramContainer.inATerminal(Container.of(bundle), arguments);
  }

  /** Starts {@code java} with arguments, in a terminal. */
  protected final ProgramContainer startJavaInATerminal(List<String> arguments) {
    return ProgramContainer.inATerminal(Container.of(bundle).running(List.of("java")), arguments);
  }

  @Override
  public final RunningContainer container() {
    ProgramContainer container = start(arguments());
    container.await(sign());
    return container;
  }

  @Override
  public final ImageArchive image() {
    return image;
  }

  @Override
  public final Bundle bundle() {
    return bundle;
  }

  @AfterAll
  final void deleteTheBundle() {
    Directory.delete(bundle.directory());
  }
}
