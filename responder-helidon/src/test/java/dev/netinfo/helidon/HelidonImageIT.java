package dev.netinfo.helidon;

import dev.netinfo.images.ImageContract;

class HelidonImageIT extends ImageContract {}
