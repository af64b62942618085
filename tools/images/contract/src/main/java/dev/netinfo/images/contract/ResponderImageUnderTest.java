package dev.netinfo.images.contract;

import java.util.List;
import java.util.Map;

/** What the contract of the two images of a responder asks beside. */
interface ResponderImageUnderTest extends ImageUnderTest {
  /** The pod of the lesson. */
  Map<String, String> LESSON = Map.of("POD_NAME", "demo-58465f467c-l2f6g", "POD_IP", "10.244.1.8");

  /** Returns the image of version 1.0.0. */
  BuiltImage first();

  @Override
  default List<BuiltImage> images() {
    return List.of(image(), first());
  }

  /** Starts a container of {@link #image()} in the pod of the lesson. */
  @Override
  default ResponderContainer container() {
    return ResponderContainer.start(Container.of(image().bundle()), LESSON);
  }
}
