package dev.netinfo.images.contract;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.netinfo.support.Command;
import dev.netinfo.support.Unchecked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An image as files, unpacked by skopeo and umoci, which know nothing of how it was made. */
public record Bundle(Path directory) {
  /** Unpacks an archive into a directory that is made for it. */
  public static Bundle of(Path archive, Path directory) {
    return of("docker-archive:" + archive, directory);
  }

  /** Unpacks what skopeo finds under a name, given further options, into a new directory. */
  public static Bundle of(String source, Path directory, String... options) {
    Unchecked.io(() -> Files.createDirectories(directory));
    String layout = directory.resolve("oci") + ":image";
    List<String> copy = new ArrayList<>(List.of("skopeo", "copy", "--quiet"));
    copy.addAll(List.of(options));
    copy.addAll(List.of(source, "oci:" + layout));
    Command.run(copy.toArray(String[]::new));
    Command.run("umoci", "unpack", "--image", layout, directory.resolve("unpacked").toString());
    return new Bundle(directory);
  }

  /** Returns the root of the file system. */
  public Path root() {
    return directory.resolve("unpacked/rootfs").toAbsolutePath();
  }

  /** Returns what umoci made of the image's configuration. */
  JsonObject configuration() {
    Path file = directory.resolve("unpacked/config.json");
    return JsonParser.parseString(Unchecked.io(() -> Files.readString(file))).getAsJsonObject();
  }
}
