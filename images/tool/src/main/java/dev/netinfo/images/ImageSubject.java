package dev.netinfo.images;

import java.util.Map;

/** What the parts of the images' contract ask of the whole. */
interface ImageSubject {
  /** Returns the image that the contract is about, of version 1.1.0. */
  ImageArchive image();

  /** Returns the image of version 1.0.0. */
  ImageArchive first();

  /** Returns the files of {@link #image()}. */
  Bundle bundle();

  /** Returns the files of {@link #first()}. */
  Bundle firstBundle();

  /** Starts a container of {@link #image()} in the pod of the lesson. */
  default ResponderContainer container() {
    return ResponderContainer.start(Container.of(bundle()), LESSON);
  }

  /** The pod of the lesson. */
  Map<String, String> LESSON = Map.of("POD_NAME", "demo-58465f467c-l2f6g", "POD_IP", "10.244.1.8");
}
