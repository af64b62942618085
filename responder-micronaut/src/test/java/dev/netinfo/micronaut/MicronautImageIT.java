package dev.netinfo.micronaut;

import dev.netinfo.images.ImageContract;

class MicronautImageIT extends ImageContract {}
