/** An application that is a module. */
module app {
  requires dev.netinfo.core;
}
