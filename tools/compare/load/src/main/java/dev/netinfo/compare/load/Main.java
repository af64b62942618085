package dev.netinfo.compare.load;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Carries out the orders that it reads, one a line, and writes the outcome of each as a line. */
public final class Main {
  private static final Gson GSON =
      new GsonBuilder().serializeSpecialFloatingPointValues().disableHtmlEscaping().create();

  private Main() {}

  /** Takes no arguments; ends with its input. */
  public static void main(String[] arguments) throws IOException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line; (line = orders.readLine()) != null; ) {
      System.out.println(GSON.toJson(Load.put(Order.parse(line))));
    }
    // Hyperfoil's threads would go on.
    System.exit(0);
  }
}
