package dev.netinfo.micronaut;

import dev.netinfo.images.contract.ImageContract;

class MicronautImageIT extends ImageContract {}
