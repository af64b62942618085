package dev.netinfo.vertx;

import dev.netinfo.images.contract.ImageContract;

class VertxImageIT extends ImageContract {}
