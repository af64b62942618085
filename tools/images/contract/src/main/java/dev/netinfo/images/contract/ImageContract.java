package dev.netinfo.images.contract;

import dev.netinfo.contract.ResponderContract;
import dev.netinfo.contract.RunningResponder;
import dev.netinfo.support.Directory;
import dev.netinfo.support.ImageArchive;
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
  private final ImageArchive image = ImageUnderTest.built("1.1.0");
  private final ImageArchive first = ImageUnderTest.built("1.0.0");
  private final Bundle bundle = ImageUnderTest.unpacked(image);
  private final Bundle firstBundle = ImageUnderTest.unpacked(first);

  @Override
  public final RunningResponder start(Map<String, String> environment) {
    return ResponderContainer.start(Container.of(bundle), environment);
  }

  @Override
  public final ImageArchive image() {
    return image;
  }

  @Override
  public final ImageArchive first() {
    return first;
  }

  @Override
  public final Bundle bundle() {
    return bundle;
  }

  @Override
  public final Bundle firstBundle() {
    return firstBundle;
  }

  @AfterAll
  final void deleteTheBundles() {
    Directory.delete(bundle.directory());
    Directory.delete(firstBundle.directory());
  }
}
