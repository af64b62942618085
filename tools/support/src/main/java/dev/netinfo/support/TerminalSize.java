package dev.netinfo.support;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * The size of the terminal that a program writes to. The kernel is asked by {@code ioctl}, because
 * an image has no {@code stty}.
 *
 * @param columns at least 1
 * @param rows at least 1
 */
public record TerminalSize(int columns, int rows) {
  /** That of a terminal that does not know its size. */
  public static final TerminalSize USUAL = new TerminalSize(80, 24);

  private static final long TIOCGWINSZ =
      System.getProperty("os.name", "").startsWith("Linux") ? 0x5413 : 0x40087468;
  private static final int STDOUT = 1;

  /** The C structure {@code winsize}: rows, columns, and their sizes in pixels. */
  private static final int SHORTS = 4;

  private static final MethodHandle IOCTL = ioctl();

  /** Returns the size of the terminal behind stdout, or null if it is none. */
  public static @Nullable TerminalSize ofStdout() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment size = arena.allocate(ValueLayout.JAVA_SHORT, SHORTS);
      if ((int) IOCTL.invokeExact(STDOUT, TIOCGWINSZ, size) != 0) {
        return null;
      }
      int rows = Short.toUnsignedInt(size.getAtIndex(ValueLayout.JAVA_SHORT, 0));
      int columns = Short.toUnsignedInt(size.getAtIndex(ValueLayout.JAVA_SHORT, 1));
      return rows == 0 || columns == 0 ? USUAL : new TerminalSize(columns, rows);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("restricted") // The program is started with --enable-native-access.
  private static MethodHandle ioctl() {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow("ioctl"),
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
        Linker.Option.firstVariadicArg(2));
  }
}
