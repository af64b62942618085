/**
 * The lesson's pod network on one machine: nodes and pods are network namespaces, the Service is
 * rules of the kernel, and each pod runs a responder. All of it happens inside a namespace that
 * {@code tools/lab/run} has made and removes.
 */
@NullMarked
package dev.netinfo.lab;

import org.jspecify.annotations.NullMarked;
