package dev.netinfo.vertx;

import dev.netinfo.contract.JarContract;

class VertxContractIT extends JarContract {}
