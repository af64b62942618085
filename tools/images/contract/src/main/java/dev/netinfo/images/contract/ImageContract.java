package dev.netinfo.images.contract;

import dev.netinfo.contract.ResponderContract;
import dev.netinfo.contract.RunningResponder;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of the two images of a framework: that of every responder, kept in containers of the
 * newer one, and what an image promises beside. A responder's test extends it and says nothing.
 */
@ExtendWith(NeedsContainers.class)
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ImageContract extends ResponderContract
    implements ContainerContract, ContentContract, FloodContract {
  private final BuiltImage image = BuiltImage.of("1.1.0");
  private final BuiltImage first = BuiltImage.of("1.0.0");

  @Override
  public final RunningResponder start(Map<String, String> environment) {
    return ResponderContainer.start(Container.of(image.bundle()), environment);
  }

  @Override
  public final BuiltImage image() {
    return image;
  }

  @Override
  public final BuiltImage first() {
    return first;
  }

  @AfterAll
  final void deleteTheirFiles() {
    image.close();
    first.close();
  }
}
