package dev.netinfo.benchmark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a benchmark method in the report: the library, its call, and in brackets which element of a
 * list it takes, if not the first from the right that is no trusted proxy.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface LibraryCall {
  String value();
}
