package dev.netinfo.helidon;

import dev.netinfo.images.contract.ImageContract;

class HelidonImageIT extends ImageContract {}
