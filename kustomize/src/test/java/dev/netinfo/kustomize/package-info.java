/** Renders the manifests with kubectl, and holds them against the usual checks. */
@NullMarked
package dev.netinfo.kustomize;

import org.jspecify.annotations.NullMarked;
