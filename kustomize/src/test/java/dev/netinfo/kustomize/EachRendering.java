package dev.netinfo.kustomize;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test of every overlay, with every component, and with the useful combinations. */
@ParameterizedTest(name = "{0}")
@MethodSource("dev.netinfo.kustomize.Renderings#all")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface EachRendering {}
