package dev.netinfo.support;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why something could not be done with a file: Java often has only the name of an exception. */
public final class FileReason {
  private FileReason() {}

  /** Returns it after the name of the file, if that is known. */
  static String withFile(IOException failure) {
    return failure instanceof FileSystemException e && e.getFile() != null
        ? e.getFile() + ": " + of(failure)
        : of(failure);
  }

  /** Returns it in a few words, without the name of the file. */
  public static String of(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "no such file or directory";
      case FileAlreadyExistsException _ -> "a file of that name is there already";
      case DirectoryNotEmptyException _ -> "the directory is not empty";
      case FileSystemException e -> String.valueOf(e.getReason());
      default -> String.valueOf(failure.getMessage());
    };
  }
}
