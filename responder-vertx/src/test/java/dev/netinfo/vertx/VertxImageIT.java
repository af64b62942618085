package dev.netinfo.vertx;

import dev.netinfo.images.ImageContract;

class VertxImageIT extends ImageContract {}
