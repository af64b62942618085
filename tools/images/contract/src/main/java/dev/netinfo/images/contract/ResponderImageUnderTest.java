package dev.netinfo.images.contract;

import dev.netinfo.support.ImageArchive;
import java.util.List;
import java.util.Map;

/** What the contract of the two images of a responder asks beside. */
interface ResponderImageUnderTest extends ImageUnderTest {
  /** The pod of the lesson. */
  Map<String, String> LESSON = Map.of("POD_NAME", "demo-58465f467c-l2f6g", "POD_IP", "10.244.1.8");

  /** Returns the image of version 1.0.0. */
  ImageArchive first();

  @Override
  default List<ImageArchive> images() {
    return List.of(image(), first());
  }

  /** Returns the files of {@link #first()}. */
  Bundle firstBundle();

  /** Starts a container of {@link #image()} in the pod of the lesson. */
  @Override
  default ResponderContainer container() {
    return ResponderContainer.start(Container.of(bundle()), LESSON);
  }
}
