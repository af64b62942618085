/**
 * The lesson's pod network on one machine: nodes and pods are network namespaces, the Service is
 * rules of the kernel, and each pod runs a responder. All of it happens inside namespaces of its
 * own, which {@link dev.netinfo.lesson.lab.Namespaces} makes and removes.
 */
@NullMarked
package dev.netinfo.lesson.lab;

import org.jspecify.annotations.NullMarked;
